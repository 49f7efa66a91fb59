import { type Language, translator } from '@/base/text'
import type { When } from '@/case/schema'
import { formatWhen } from '@/case/when'
import type { LayoutContext } from './context'
import { text } from './text'

export const wordsIn = (lang: Language) => translator(text, lang)

/** A published time without its year, for labels under an axis that shows the year. */
export const shortWhen = (when: When, { zone, lang }: LayoutContext): string => formatWhen(when, zone, lang, 'short')
