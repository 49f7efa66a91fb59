import { inReach } from '@/base/reach'
import type { Refusal } from '../refusal'
import { followsLeapSecond } from './leap-second'
import type { LocalClock } from './local-clock'
import type { ZoneTally } from './zone-tally'

const ZERO = 48
const MINUS = 45
const PLUS = 43
const COLON = 58
const SLASH = 47
const DOT = 46
const COMMA = 44
const SPACE = 32
const UPPER_T = 84
const UPPER_Z = 90

/** The number that digits `bytes[at, at + count)` are; NaN where one is none. */
export function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = (bytes[i] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/**
 * Times as ISO 8601 and RFC 3339 write them: `2026-01-02T03:04:05.678+09:00`; also with a space for the `T`, `/` in the
 * date, a comma before the fraction, `+0900`, `+09`, ` UTC`, or no zone. Fractions are cut to milliseconds, not rounded: a time must
 * not move into the next second. A leap second is the one after it, as in POSIX. Remembers the last day, because neighbours share it.
 */
export class IsoTime {
  private dayKey = -1
  private dayMs = Number.NaN
  private leap = false
  private readonly clock: LocalClock | null
  private readonly tally: ZoneTally

  /** `tally` counts the zone of each time that is answered. `clock` tells times without one. */
  constructor(clock: LocalClock | null, tally: ZoneTally) {
    this.clock = clock
    this.tally = tally
  }

  /** The time in `bytes[from, to)` as epoch ms, or why it is none. */
  read(bytes: Uint8Array, from: number, to: number): number | Refusal {
    const day = this.day(bytes, from)
    const between = bytes[from + 10]
    if (Number.isNaN(day) || (between !== UPPER_T && between !== SPACE) || from + 19 > to) return 'bad-time'
    return this.readClock(bytes, from + 11, to, day)
  }

  /** A date and a time of day that stand in two fields, as in W3C logs: `date` is that of {@link day}. */
  readClock(bytes: Uint8Array, from: number, to: number, day: number): number | Refusal {
    const hour = digits(bytes, from, 2)
    const minute = digits(bytes, from + 3, 2)
    const second = digits(bytes, from + 6, 2)
    const cut = bytes[from + 2] === COLON && bytes[from + 5] === COLON && from + 8 <= to
    if (!cut || !(hour <= 23 && minute <= 59 && second <= 60)) return 'bad-time'
    let at = from + 8
    let ms = 0
    if ((bytes[at] === DOT || bytes[at] === COMMA) && at < to) {
      let unit = 100
      const start = at + 1
      for (at = start; at < to && !Number.isNaN(digits(bytes, at, 1)); at++) {
        ms += digits(bytes, at, 1) * unit
        unit = Math.floor(unit) / 10
        if (unit < 1) unit = 0
      }
      if (at === start) return 'bad-time'
    }
    this.leap = second === 60
    return this.inZone(bytes, at, to, day + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(ms))
  }

  /** Midnight UTC of the date `2026-01-02` at `from`, epoch ms; NaN where it is none. */
  day(bytes: Uint8Array, from: number): number {
    const separator = bytes[from + 4]
    if ((separator !== MINUS && separator !== SLASH) || bytes[from + 7] !== separator) return Number.NaN
    const key = digits(bytes, from, 4) * 10_000 + digits(bytes, from + 5, 2) * 100 + digits(bytes, from + 8, 2)
    if (key === this.dayKey) return this.dayMs
    if (Number.isNaN(key)) return Number.NaN
    const month = Math.floor(key / 100) % 100
    const ms = Date.UTC(Math.floor(key / 10_000), month - 1, key % 100)
    // Date.UTC takes 31 February for 3 March, and years below 100 for those of the 20th century.
    if (key < 1_000_000 || new Date(ms).getUTCDate() !== key % 100 || month < 1 || month > 12) return Number.NaN
    this.dayKey = key
    this.dayMs = ms
    return ms
  }

  private inZone(bytes: Uint8Array, from: number, to: number, shown: number): number | Refusal {
    let at = from
    if (at === to) {
      if (this.clock === null) return 'no-zone'
      const instant = this.clock.instant(shown)
      return this.told(instant, this.clock.zone)
    }
    if (bytes[at] === SPACE) at++
    const length = to - at
    if (length === 1 && bytes[at] === UPPER_Z) return this.told(shown, '+0000')
    if (length === 3 && bytes[at] === 85 && bytes[at + 1] === 84 && bytes[at + 2] === 67)
      return this.told(shown, '+0000')
    const sign = bytes[at] === PLUS ? 1 : bytes[at] === MINUS ? -1 : 0
    const hours = digits(bytes, at + 1, 2)
    const minutesAt = bytes[at + 3] === COLON ? at + 4 : at + 3
    const minutes = length === 3 ? 0 : minutesAt + 2 === to ? digits(bytes, minutesAt, 2) : Number.NaN
    if (sign === 0 || !(hours <= 23 && minutes <= 59)) return 'bad-time'
    return this.told(shown - sign * (hours * 60 + minutes) * 60_000, offsetName(sign, hours, minutes))
  }

  private told(at: number, zone: string): number | Refusal {
    if (!inReach(at) || (this.leap && !followsLeapSecond(at))) return 'bad-time'
    this.tally.count(zone)
    return at
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const offsetName = (sign: number, hours: number, minutes: number): string =>
  `${sign < 0 ? '-' : '+'}${two(hours)}${two(minutes)}`
