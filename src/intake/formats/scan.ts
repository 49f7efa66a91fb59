const SPACE = 32
const ZERO = 48

/** Position of `byte` in `bytes[from, to)`, or `to`. (`indexOf` has no end: it would search the rest of the chunk for every line.) */
export function find(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== byte) at++
  return at
}

/** End of the field that begins at `from`: the next space, or `to`. */
export const fieldEnd = (bytes: Uint8Array, from: number, to: number): number => find(bytes, SPACE, from, to)

/** The decimal number that `bytes[from, to)` is, at most 15 digits; −1 for anything else. */
export function decimal(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 15) return -1
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The value of a hexadecimal digit; −1 for other bytes. */
export function hexDigit(byte = 0): number {
  if (byte >= ZERO && byte <= ZERO + 9) return byte - ZERO
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}
