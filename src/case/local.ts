import type { Language } from '@/base/text'
import type { CaseEvent, LocalText } from './schema'

/** Words of the case in the interface language; English where the case has no Korean. */
export const local = (text: LocalText, lang: Language): string =>
  lang === 'ko' && text.ko !== undefined ? text.ko : text.en

/** What an event's title leaves open; null where an English sentence would follow a Korean title. */
export const summaryOf = ({ title, summary }: CaseEvent, lang: Language): string | null =>
  lang === 'ko' && title.ko !== undefined && summary.ko === undefined ? null : local(summary, lang)
