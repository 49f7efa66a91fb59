/** How long a passphrase stands against guessing, told in three steps. An estimate from its letters alone: a well-known sentence is weaker. */
export type Strength = 'weak' | 'fair' | 'strong'

/** Bits. At 64 MiB a try, a farm of a thousand machines tries about 2^40 in a month. */
const FAIR = 45
const STRONG = 70

/** Sizes of the sets that letters are from. */
const SETS: readonly (readonly [pattern: RegExp, size: number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[\uac00-\ud7a3]/, 2350],
  [/[^a-zA-Z\d\uac00-\ud7a3]/, 32],
]

export function strengthOf(passphrase: string): Strength {
  const bits = estimatedBits(passphrase.normalize('NFC'))
  return bits < FAIR ? 'weak' : bits < STRONG ? 'fair' : 'strong'
}

function estimatedBits(text: string): number {
  const letters = [...text]
  const pool = SETS.reduce((size, [pattern, more]) => (pattern.test(text) ? size + more : size), 0)
  // Letters inside a word follow from each other; syllables of Hangul and what stands alone are worth their set.
  const random = Math.log2(Math.max(2, Math.min(pool, 2350)))
  let bits = 0
  for (const [i, letter] of letters.entries()) {
    const before = letters[i - 1]
    const follows = before !== undefined && isNear(before, letter)
    const inWord = /[a-z]/.test(letter) && before !== undefined && /[a-z]/i.test(before)
    const inHangul = /[\uac00-\ud7a3]/.test(letter) && before !== undefined && /[\uac00-\ud7a3]/.test(before)
    const blank = /\s/.test(letter)
    bits += blank ? 1 : follows ? 0.5 : inWord ? 1.5 : inHangul ? 4 : random
  }
  return bits
}

/** Repeats and runs such as `aaa`, `123`, `cba`. */
const isNear = (a: string, b: string): boolean => Math.abs((a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)) <= 1
