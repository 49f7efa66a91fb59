import type { WordList } from '../word-list'

/** Codes of these words, −1 where no row has one; all are looked for in one pass, whatever their number. */
export function codesOfWords(list: WordList, words: readonly string[]): Int32Array {
  const encoder = new TextEncoder()
  const wanted = words.map((word) => encoder.encode(word))
  const codes = new Int32Array(words.length).fill(-1)
  if (words.length === 0) return codes
  const byLength = new Map<number, number[]>()
  wanted.forEach(({ length }, i) => {
    byLength.set(length, [...(byLength.get(length) ?? []), i])
  })
  const longest = Math.max(-1, ...byLength.keys())
  const lengths = new Uint8Array(longest + 1)
  for (const length of byLength.keys()) lengths[length] = 1
  for (const { first, words: piece } of list.pieces()) {
    const { bytes, ends } = piece
    for (let word = 0; word + 1 < ends.length; word++) {
      const start = ends[word] ?? 0
      const length = (ends[word + 1] ?? 0) - start
      if (length > longest || lengths[length] === 0) continue
      for (const i of byLength.get(length) ?? []) {
        if (standsAt(bytes, start, wanted[i])) codes[i] = first + word
      }
    }
  }
  return codes
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array | undefined): boolean {
  if (wanted === undefined) return false
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}
