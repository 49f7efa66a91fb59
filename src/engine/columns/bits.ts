/** One bit for each of so many rows, in whole words of 64. */
export const bitsFor = (rows: number): Uint8Array => new Uint8Array(Math.ceil(rows / 64) * 8)

export function setBit(bits: Uint8Array, at: number): void {
  bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7))
}

export const hasBit = (bits: Uint8Array, at: number): boolean => (((bits[at >>> 3] ?? 0) >>> (at & 7)) & 1) === 1

/** How many of 32 bits are set. */
export function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
