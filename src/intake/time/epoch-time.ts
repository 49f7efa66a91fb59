import { inReach } from '@/base/reach'
import type { Refusal } from '../refusal'

const ZERO = 48
const DOT = 46

/**
 * A count since 1970-01-01 in `bytes[from, to)` → epoch ms. The unit is told by the digits before the point: 9–11 are
 * seconds (1973 to 5138), 12–14 milliseconds, 15–17 microseconds, 18–20 nanoseconds; those of a year from 1973 to 2199 never overlap.
 * A zero before them would make another unit of the same number, so there may be none. On digits, not numbers: nanoseconds do not fit a double. Fractions of a millisecond are cut off.
 */
export function readEpoch(bytes: Uint8Array, from: number, to: number): number | Refusal {
  let whole = 0
  while (from + whole < to && isDigit(bytes[from + whole])) whole++
  const beyond = whole <= 11 ? 0 : whole <= 14 ? 3 : whole <= 17 ? 6 : 9
  if (whole < 9 || whole > 20 || bytes[from] === ZERO) return 'bad-time'
  let seconds = 0
  for (let i = from; i < from + whole - beyond; i++) seconds = seconds * 10 + (bytes[i] ?? 0) - ZERO
  let ms = 0
  let at = from + whole - beyond
  let unit = 100
  for (; at < to; at++) {
    if (at === from + whole && bytes[at] === DOT && at + 1 < to) continue
    if (!isDigit(bytes[at])) return 'bad-time'
    ms += ((bytes[at] ?? 0) - ZERO) * unit
    unit = unit === 1 ? 0 : unit / 10
  }
  const time = seconds * 1000 + ms
  return inReach(time) ? time : 'bad-time'
}

const isDigit = (byte = 0): boolean => byte >= ZERO && byte <= ZERO + 9
