import type { Language } from '@/base/text'
import type { HeadlineFigure } from './headline'
import { local } from './local'
import type { Party } from './schema'

/** A piece of a headline sentence. Joined, the texts of all pieces are the sentence. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: HeadlineFigure }
  | { readonly kind: 'cite'; readonly text: string; readonly sources: readonly string[] }

/** A party inside a sentence. */
export const proseName = (party: Party, lang: Language): string =>
  local(party.proseName ?? party.name, lang).replaceAll(MARKS, '')

/** The first letter large: names that begin a sentence. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

// Places of segments inside a translated sentence, in characters of private use; names are cleared of them.
const OPEN = '\u{E000}'
const CLOSE = '\u{E001}'
const MARKS = /[\u{E000}\u{E001}]/gu

/** Stands for a segment until the sentence is put together. */
export const mark = (id: string): string => `${OPEN}${id}${CLOSE}`

/** Takes a sentence with {@link mark}s apart; a mark without a segment leaves nothing. */
export function segmentsOf(sentence: string, segment: (id: string) => Segment | null): Segment[] {
  return sentence.split(OPEN).flatMap((part, index): Segment[] => {
    const [id, rest] = index === 0 ? [undefined, part] : part.split(CLOSE, 2)
    const found = id === undefined ? null : segment(id)
    const plain: Segment[] = rest === undefined || rest === '' ? [] : [{ kind: 'text', text: rest }]
    return found === null ? plain : [found, ...plain]
  })
}
