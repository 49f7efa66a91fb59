import { inReach } from '@/base/reach'
import type { Refusal } from '../refusal'
import { followsLeapSecond } from './leap-second'
import type { LocalClock } from './local-clock'
import type { ZoneCount } from './zone-tally'

/** Length of `17/May/2015:10:05:03`, and with ` +0000`. */
const LOCAL = 20
const WHOLE = 26
const ZERO = 48
const SLASH = 47
const COLON = 58
const SPACE = 32
const PLUS = 43
const MINUS = 45

const letters = (a = 0, b = 0, c = 0): number => (a << 16) | (b << 8) | c
const MONTHS = new Map(
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, month) => [
    letters(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)),
    month,
  ]),
)

/** Two decimal digits, or NaN. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO
  const ones = (bytes[at + 1] ?? 0) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** Times of the Common Log Format, `17/May/2015:10:05:03 +0000`. Remembers the last day and zone, because neighbours share them. */
export class ClfTime {
  private dayKey = -1
  private dayMs = Number.NaN
  private zoneKey = Number.NaN
  private zone = { offset: '', minutes: 0, rows: 0 }
  private readonly zoneByKey = new Map<number, { offset: string; minutes: number; rows: number }>()
  /** Times without a zone, as the clock tells them. */
  private readonly local: { offset: string; minutes: number; rows: number }
  private readonly clock: LocalClock | null

  /** `clock` tells times without a zone; null where nobody has said which clock that was. */
  constructor(clock: LocalClock | null = null) {
    this.clock = clock
    this.local = { offset: clock?.zone ?? '', minutes: 0, rows: 0 }
  }

  /** The time in `bytes[from, to)` as epoch ms, or why it is none. A leap second is the one after it, as in POSIX. */
  read(bytes: Uint8Array, from: number, to: number): number | Refusal {
    const local = to - from === LOCAL
    if (local && this.clock === null) return 'no-zone'
    if (!local && (to - from !== WHOLE || bytes[from + LOCAL] !== SPACE)) return 'bad-time'
    if (bytes[from + 11] !== COLON || bytes[from + 14] !== COLON || bytes[from + 17] !== COLON) return 'bad-time'
    const hour = two(bytes, from + 12)
    const minute = two(bytes, from + 15)
    const second = two(bytes, from + 18)
    if (!(hour <= 23 && minute <= 59 && second <= 60)) return 'bad-time'
    if (!this.readDay(bytes, from)) return 'bad-time'
    if (local && this.clock !== null)
      return this.shown(this.dayMs + ((hour * 60 + minute) * 60 + second) * 1000, this.clock)
    if (!this.readZone(bytes, from + 21)) return 'bad-time'
    const at = this.dayMs + ((hour * 60 + minute - this.zone.minutes) * 60 + second) * 1000
    return inReach(at) && (second < 60 || followsLeapSecond(at)) ? at : 'bad-time'
  }

  private shown(time: number, clock: LocalClock): number | Refusal {
    this.zone = this.local
    this.zoneKey = Number.NaN
    const at = clock.instant(time)
    return inReach(at) ? at : 'bad-time'
  }

  /** The time read last belongs to a row. */
  count(): void {
    this.zone.rows++
  }

  /** Counts rows whose times have the zone of the one read last. */
  alike(): (rows: number) => void {
    const { zone } = this
    return (rows) => {
      zone.rows += rows
    }
  }

  zones(): readonly ZoneCount[] {
    const seen = [...this.zoneByKey.values(), this.local].filter((zone) => zone.rows > 0)
    return seen.map(({ offset, rows }) => ({ offset, rows })).sort((a, b) => b.rows - a.rows)
  }

  private readDay(bytes: Uint8Array, at: number): boolean {
    if (bytes[at + 2] !== SLASH || bytes[at + 6] !== SLASH) return false
    const day = two(bytes, at)
    const year = two(bytes, at + 7) * 100 + two(bytes, at + 9)
    const month = MONTHS.get(letters(bytes[at + 3], bytes[at + 4], bytes[at + 5]))
    if (month === undefined || Number.isNaN(day) || Number.isNaN(year)) return false
    const key = (year * 12 + month) * 100 + day
    if (key === this.dayKey) return true
    // Date.UTC takes 32 May for 1 June, and years below 100 for those of the 20th century.
    const ms = Date.UTC(year, month, day)
    if (year < 100 || new Date(ms).getUTCDate() !== day) return false
    this.dayKey = key
    this.dayMs = ms
    return true
  }

  private readZone(bytes: Uint8Array, at: number): boolean {
    const sign = bytes[at] === PLUS ? 1 : bytes[at] === MINUS ? -1 : 0
    const key = sign * (10_000 + two(bytes, at + 1) * 100 + two(bytes, at + 3))
    if (key === this.zoneKey) return true
    const hours = two(bytes, at + 1)
    const minutes = two(bytes, at + 3)
    if (sign === 0 || !(hours <= 23 && minutes <= 59)) return false
    const known = this.zoneByKey.get(key)
    this.zone = known ?? {
      offset: String.fromCharCode(...bytes.subarray(at, at + 5)),
      minutes: sign * (hours * 60 + minutes),
      rows: 0,
    }
    this.zoneByKey.set(key, this.zone)
    this.zoneKey = key
    return true
  }
}
