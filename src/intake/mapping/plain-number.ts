const ZERO = 48
const MINUS = 45
const DOT = 46
const LONGEST = 32
const WITH_POWER = /^\d{1,16}(?:\.\d{0,16})?e[+-]?\d{1,3}$/i
const decoder = new TextDecoder()

/** What programs write for a number that they do not have. */
export const NO_NUMBER = -1

/**
 * The number from 0 that `bytes[from, to)` is: digits, and maybe a fraction (`200.0`, as data frames write whole numbers) or a power of ten.
 * {@link NO_NUMBER} for `-1`; NaN for anything else.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > LONGEST) return Number.NaN
  if (bytes[from] === MINUS) return to - from === 2 && bytes[from + 1] === ZERO + 1 ? NO_NUMBER : Number.NaN
  let value = 0
  let scale = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      scale *= 10
    } else if (bytes[at] === DOT && scale === 0 && at > from && at + 1 < to) {
      scale = 1
    } else {
      return withPower(bytes, from, to)
    }
  }
  if (from >= to) return Number.NaN
  return scale === 0 ? value : value / scale
}

function withPower(bytes: Uint8Array, from: number, to: number): number {
  const text = decoder.decode(bytes.subarray(from, to))
  return WITH_POWER.test(text) ? Number(text) : Number.NaN
}
