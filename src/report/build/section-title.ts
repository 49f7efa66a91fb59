import { type Language, translator } from '@/base/text'
import { text as fieldText } from './field-words'
import type { SectionId } from './section-order'
import { text } from './text'

/** Titles of sections of labelled fields stand with the names of the fields. */
export function sectionTitle(id: SectionId, language: Language): string {
  switch (id) {
    case 'status':
    case 'discovery':
    case 'response':
    case 'nature':
    case 'impact':
    case 'custody':
    case 'lessons':
      return translator(fieldText, language)(`title-${id}`)
    default:
      return translator(text, language)(id)
  }
}
