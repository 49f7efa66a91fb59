import { decimal } from './scan'

const DASH = 45
const DOT = 46
const ZERO = 48
const ONE = 49
const NOTHING = -1

/** `-`, or nothing at all: how every text format writes that there is no value. */
export const isAbsent = (bytes: Uint8Array, from: number, to: number): boolean =>
  to <= from || (to - from === 1 && bytes[from] === DASH)

/** `-` and `-1`, as proxies write for what did not happen. */
const isNever = (bytes: Uint8Array, from: number, to: number): boolean =>
  isAbsent(bytes, from, to) || (to - from === 2 && bytes[from] === DASH && bytes[from + 1] === ONE)

/**
 * The status of an answer. −1 where none was sent: `-`, `-1` (HAProxy), `0` (Envoy), `000` (AWS). Null where it is no status.
 */
export function readStatus(bytes: Uint8Array, from: number, to: number): number | null {
  if (isNever(bytes, from, to)) return to === from ? null : NOTHING
  if (to - from > 3) return null
  const status = decimal(bytes, from, to)
  if (status === 0) return NOTHING
  return status >= 100 ? status : null
}

/** A number of bytes; −1 for `-` and `-1`, null where it is none. */
export function readSize(bytes: Uint8Array, from: number, to: number): number | null {
  if (isNever(bytes, from, to)) return to === from ? null : NOTHING
  const size = decimal(bytes, from, to)
  return size >= 0 ? size : null
}

/** `0.001048` → 1048: seconds as whole microseconds, so that several can be added without rounding; −1 for anything else. */
export function readMicroseconds(bytes: Uint8Array, from: number, to: number): number {
  let dot = from
  while (dot < to && bytes[dot] !== DOT) dot++
  const seconds = decimal(bytes, from, dot)
  if (seconds < 0 || seconds > 1e9 || dot === to - 1) return NOTHING
  let micros = 0
  let unit = 100_000
  for (let at = dot + 1; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return NOTHING
    micros += Math.floor(digit * unit)
    unit /= 10
  }
  return seconds * 1_000_000 + micros
}
