import { LANGUAGES, type Language, translator } from '@/base/text'
import { IDENTIFIERS, type Identifier } from './policy'
import { text } from './text'

/** `[withheld: client]`: what a reader sees instead. */
export function markOf(what: Identifier, language: Language): string {
  const t = translator(text, language)
  return t('mark', { what: t(what) })
}

const MARKS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => IDENTIFIERS.map((what) => markOf(what, language))),
)
const BRACKETED = /(\[[^[\]]{1,40}\])/u

/** Text cut at its marks, so that they can be drawn as such. */
export const cutAtMarks = (said: string): { readonly text: string; readonly isMark: boolean }[] => {
  const pieces: { text: string; isMark: boolean }[] = []
  for (const piece of said.split(BRACKETED)) {
    if (piece === '') continue
    const isMark = MARKS.has(piece)
    const last = pieces.at(-1)
    if (last !== undefined && !isMark && !last.isMark) last.text += piece
    else pieces.push({ text: piece, isMark })
  }
  return pieces
}
