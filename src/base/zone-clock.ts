import { CalendarDateTime, fromAbsolute, parseDate, toZoned } from '@internationalized/date'
import { DAY, type EpochMs, epochMs, type IsoDay, type ZoneId } from './brand'

/**
 * What clocks show in a zone, fast. The zone database is the runtime's (Intl); this file only remembers its
 * answers, because lanes and bins ask thousands of times a frame.
 */

/** Per zone: the offset in ms at the starts of UTC days that were asked for. */
const offsets = new Map<ZoneId, Map<number, number>>()
/** Days that one look at each end settles: no zone has changed its clocks and changed them back within five days. */
const BLOCK = 4
const REMEMBERED = 50_000

const askOffset = (at: number, zone: ZoneId): number => fromAbsolute(at, zone).offset

function offsetOnDay(day: number, zone: ZoneId): number {
  let known = offsets.get(zone)
  if (known === undefined || known.size > REMEMBERED) {
    known = new Map()
    offsets.set(zone, known)
  }
  let offset = known.get(day)
  if (offset === undefined) {
    offset = askOffset(day * DAY, zone)
    known.set(day, offset)
  }
  return offset
}

/** What the clocks of `zone` are ahead of UTC at `at`, in ms (negative: behind). */
export function offsetAt(at: EpochMs, zone: ZoneId): number {
  if (zone === 'UTC') return 0
  const day = Math.floor(at / DAY)
  const block = Math.floor(day / BLOCK) * BLOCK
  const before = offsetOnDay(block, zone)
  if (before === offsetOnDay(block + BLOCK, zone)) return before
  const first = offsetOnDay(day, zone)
  return first === offsetOnDay(day + 1, zone) ? first : askOffset(at, zone)
}

/** Days from 1970-01-01 to a calendar day. */
export const dayNumber = (day: IsoDay): number => Math.round(Date.parse(day) / DAY)
/** The calendar day `n` days after 1970-01-01. */
export const dayFromNumber = (n: number): IsoDay => new Date(n * DAY).toISOString().slice(0, 10) as IsoDay
/** Number of the calendar day that `at` falls on in `zone`; cheap, for bins. */
export const dayNumberAt = (at: EpochMs, zone: ZoneId): number => Math.floor((at + offsetAt(at, zone)) / DAY)

/**
 * The instant at which clocks of `zone` show the given time of a numbered day. A time that a clock change skips
 * gives the same distance after the gap, a repeated one its first occurrence (as Temporal's "compatible").
 */
export function instantOf(day: number, hour: number, minute: number, zone: ZoneId): EpochMs {
  const naive = day * DAY + (hour * 60 + minute) * 60_000
  const before = offsetAt(epochMs(naive - DAY), zone)
  if (before === offsetAt(epochMs(naive + DAY), zone)) return epochMs(naive - before)
  const key = `${zone} ${naive}`
  const known = aroundChanges.get(key)
  if (known !== undefined) return known
  const date = parseDate(dayFromNumber(day))
  const local = new CalendarDateTime(date.year, date.month, date.day, hour, minute)
  const at = epochMs(toZoned(local, zone, 'compatible').toDate().getTime())
  if (aroundChanges.size > REMEMBERED) aroundChanges.clear()
  aroundChanges.set(key, at)
  return at
}

/** Answers of {@link instantOf} next to clock changes, where the library has to search. */
const aroundChanges = new Map<string, EpochMs>()

/** `UTC+9`, `UTC+5:30`, `UTC−3`, `UTC`, for an offset in ms. */
export function labelOfOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  if (minutes === 0) return 'UTC'
  const rest = minutes % 60
  const clock = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${clock}`
}
