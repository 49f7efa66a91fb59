import { inReach } from '@/base/reach'
import type { Refusal } from '../refusal'
import { followsLeapSecond } from '../time/leap-second'
import type { LocalClock } from '../time/local-clock'
import type { ZoneTally } from '../time/zone-tally'
import type { TimeFormat } from './mapping'

export type DateOrder = Extract<TimeFormat, 'year-first' | 'day-first' | 'month-first'>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONGEST = 64

/** Date; time of day; half of the day on either side of it; zone. */
const DATE = /^(\d{1,4})(?:\. |[-/. ])(\d{1,2}|[a-z]{3,9})\.?(?:\. |[-/. ])(\d{1,4})\.?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[t ]?(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?)?/
const CLOCK =
  /^(?:[t:]|,? +)?(?:(오전|오후|am|pm) *)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(am|pm|오전|오후))?/
const ZONE = /^ ?(?:(z|utc|gmt)|([+-])(\d{2}):?(\d{2})?)$/
const WEEKDAY = /^[a-z]{3,9}, */

interface Told {
  /** What the clock showed, as if it were UTC, epoch ms. */
  readonly shown: number
  readonly precision: 'instant' | 'day' | 'month'
  /** What follows the time. */
  readonly rest: string
  /** Whether the second was told as 60. */
  readonly leap?: boolean
}

/** A time and how exactly it was told; `at` is epoch ms, for a day or a month its first instant. */
export interface LooseTime {
  readonly at: number
  readonly precision: Told['precision']
}

/**
 * Times as people and spreadsheets write them: `22/11/2025 3:04 PM`, `11-22-2025 15:04:05.678 +0900`, `2025. 11. 22. 오후 3:04:05`,
 * `22-Nov-2025 15:04:05`, `20251122150405`. Numbers are taken in the order that was said, never in the one that happens to fit;
 * years have four digits. Fractions are cut to milliseconds.
 */
export class LooseTimes {
  private readonly order: DateOrder
  private readonly clock: LocalClock | null
  private readonly tally: ZoneTally
  private readonly decoder = new TextDecoder()

  /** `tally` counts the zone of each time that is answered. `clock` tells times without one. */
  constructor(order: DateOrder, clock: LocalClock | null, tally: ZoneTally) {
    this.order = order
    this.clock = clock
    this.tally = tally
  }

  /** The time in `bytes[from, to)`, or why it is none. A date alone is no time. */
  read(bytes: Uint8Array, from: number, to: number): number | Refusal {
    const time = this.readLoose(bytes, from, to)
    if (typeof time === 'string') return time
    return time.precision === 'instant' ? time.at : 'bad-time'
  }

  /** As {@link read}, but a day or a month alone is one, too. */
  readLoose(bytes: Uint8Array, from: number, to: number): LooseTime | Refusal {
    if (to - from > LONGEST) return 'bad-time'
    const text = this.decoder.decode(bytes.subarray(from, to)).toLowerCase()
    const told = this.tell(text.replace(WEEKDAY, ''))
    if (told === null) return 'bad-time'
    const instant = this.inZone(told.shown, told.rest)
    if (told.leap === true && typeof instant === 'number' && !followsLeapSecond(instant)) return 'bad-time'
    return typeof instant === 'string' ? instant : { at: instant, precision: told.precision }
  }

  private tell(text: string): Told | null {
    const month = this.order === 'year-first' ? /^(\d{4})[-/.](\d{1,2})$/.exec(text) : null
    if (month) return dated(Number(month[1]), Number(month[2]), 1, 'month', '')
    const compact = this.order === 'year-first' ? COMPACT.exec(text) : null
    if (compact) {
      const day = dated(
        Number(compact[1]),
        Number(compact[2]),
        Number(compact[3]),
        'day',
        text.slice(compact[0].length),
      )
      if (day === null || compact[4] === undefined) return day
      return timed(day, Number(compact[4]), Number(compact[5]), Number(compact[6]), compact[7])
    }
    const date = DATE.exec(text)
    if (date === null) return null
    const [whole, a = '', b = '', c = ''] = date
    const day = this.day(a, b, c, text.slice(whole.length))
    const clock = day && CLOCK.exec(day.rest)
    if (!day || !clock) return day
    const rest = day.rest.slice(clock[0].length)
    const hour = hourOf(Number(clock[2]), clock[1] ?? clock[6])
    return timed({ ...day, rest }, hour, Number(clock[3]), Number(clock[4] ?? 0), clock[5])
  }

  private day(a: string, b: string, c: string, rest: string): Told | null {
    const named = MONTHS.indexOf(b.slice(0, 3)) + 1
    const byName = named > 0
    if (this.order === 'year-first') {
      return a.length === 4 && c.length <= 2 ? dated(Number(a), named || Number(b), Number(c), 'day', rest) : null
    }
    if (c.length !== 4 || a.length > 2) return null
    // A month's name leaves no doubt which number is the day.
    const dayFirst = byName || this.order === 'day-first'
    return dated(Number(c), named || Number(dayFirst ? b : a), Number(dayFirst ? a : b), 'day', rest)
  }

  private inZone(shown: number, rest: string): number | Refusal {
    if (rest === '') {
      if (this.clock === null) return 'no-zone'
      return this.counted(this.clock.instant(shown), this.clock.zone)
    }
    const zone = ZONE.exec(rest)
    if (zone === null) return 'bad-time'
    if (zone[1] !== undefined) return this.counted(shown, '+0000')
    const hours = Number(zone[3])
    const minutes = Number(zone[4] ?? 0)
    if (hours > 23 || minutes > 59) return 'bad-time'
    const ahead = (zone[2] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
    return this.counted(shown - ahead, `${zone[2]}${zone[3]}${zone[4] ?? '00'}`)
  }

  private counted(at: number, zone: string): number | Refusal {
    if (!inReach(at)) return 'bad-time'
    this.tally.count(zone)
    return at
  }
}

/** Null for a day that does not exist, such as 30 February. */
function dated(year: number, month: number, day: number, precision: Told['precision'], rest: string): Told | null {
  const shown = Date.UTC(year, month - 1, day)
  const real = new Date(shown).getUTCDate() === day && month >= 1 && month <= 12 && year >= 1000
  return real ? { shown, precision, rest } : null
}

function timed(day: Told, hour: number, minute: number, second: number, fraction = ''): Told | null {
  if (!(hour >= 0 && hour <= 23 && minute <= 59 && second <= 60)) return null
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const shown = day.shown + ((hour * 60 + minute) * 60 + second) * 1000 + ms
  return { ...day, shown, precision: 'instant', leap: second === 60 }
}

/** −1 where a half of the day is said and the hour is none of a clock of twelve. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return -1
  return (hour % 12) + (half === 'pm' || half === '오후' ? 12 : 0)
}
