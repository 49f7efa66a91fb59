import type { WordList } from '../word-list'

/** Capital letters of ASCII as small ones, all other bytes as they are. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

/**
 * Sets `flags[code + 1]` to 1 for each word that holds the text; `A` to `Z` match `a` to `z`. Looks through many words at once and skips
 * what cannot match (Horspool 1980), so that it need not look at every byte.
 */
export function flagWordsHolding(list: WordList, text: string, flags: Uint8Array): void {
  const wanted = new TextEncoder().encode(text).map((byte) => FOLDED[byte] ?? 0)
  if (wanted.length === 0) {
    flags.fill(1, 1, list.size + 1)
    return
  }
  const skips = skipsOf(wanted)
  for (const { first, words } of list.pieces()) {
    const { bytes, ends } = words
    const stop = ends.at(-1) ?? 0
    let word = 0
    let at = 0
    while (at + wanted.length <= stop) {
      if (!matches(bytes, at, wanted)) {
        at += skips[FOLDED[bytes[at + wanted.length - 1] ?? 0] ?? 0] ?? 1
        continue
      }
      while ((ends[word + 1] ?? stop) <= at) word++
      const end = ends[word + 1] ?? stop
      // Across two words it is in neither.
      const inside = at + wanted.length <= end
      if (inside) flags[first + word + 1] = 1
      at = inside ? end : at + 1
    }
  }
}

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = wanted.length - 1; i >= 0; i--) if (FOLDED[bytes[at + i] ?? 0] !== wanted[i]) return false
  return true
}

/** How far the text may be moved on when its last place stands on this byte. */
function skipsOf(wanted: Uint8Array): Uint32Array {
  const skips = new Uint32Array(256).fill(wanted.length)
  wanted.subarray(0, -1).forEach((byte, i) => {
    skips[byte] = wanted.length - 1 - i
  })
  return skips
}

/** Whether one text holds another in the same sense. */
export function textHolds(text: string, wanted: string): boolean {
  return foldText(text).includes(foldText(wanted))
}
const foldText = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
