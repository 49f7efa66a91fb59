import type { Language } from '@/base/text'
import type { LocalText } from './schema'

/** Words of the case in the interface language; English where the case has no Korean. */
export const local = (text: LocalText, lang: Language): string =>
  lang === 'ko' && text.ko !== undefined ? text.ko : text.en
