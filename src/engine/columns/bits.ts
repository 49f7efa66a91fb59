/** One bit for each of so many rows, in whole words of 64. */
export const bitsFor = (rows: number): Uint8Array => new Uint8Array(Math.ceil(rows / 64) * 8)

export function setBit(bits: Uint8Array, at: number): void {
  bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7))
}
