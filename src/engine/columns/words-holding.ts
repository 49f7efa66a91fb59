import type { WordList } from '../word-list'
import { placesOfText } from './text-memory'

/** Capital letters of ASCII as small ones, all other bytes as they are. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

/** Sets `flags[code + 1]` to 1 for each word that holds the text; `A` to `Z` match `a` to `z`. Looks through many words at once. */
export function flagWordsHolding(list: WordList, text: string, flags: Uint8Array): void {
  const wanted = new TextEncoder().encode(text).map((byte) => FOLDED[byte] ?? 0)
  if (wanted.length === 0) {
    flags.fill(1, 1, list.size + 1)
    return
  }
  for (const { first, words } of list.pieces()) {
    const { bytes, ends } = words
    const stop = ends.at(-1) ?? 0
    let word = 0
    for (const places of placesOfText(bytes.subarray(0, stop), wanted)) {
      for (const at of places) {
        while ((ends[word + 1] ?? stop) <= at) word++
        // Across two words it is in neither.
        if (at + wanted.length <= (ends[word + 1] ?? stop)) flags[first + word + 1] = 1
      }
    }
  }
}

/** Whether one text holds another in the same sense. */
export function textHolds(text: string, wanted: string): boolean {
  return foldText(text).includes(foldText(wanted))
}
const foldText = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
