import { CalendarDateTime, fromAbsolute, parseDate, toZoned } from '@internationalized/date'
import { DAY, type EpochMs, epochMs, type IsoDay, type ZoneId } from './brand'

/**
 * What clocks show in a zone, fast. The zone database is the runtime's (Intl); this file only remembers its
 * answers, because lanes and bins ask thousands of times a frame.
 */

/** Per zone and UTC day: the offset in ms where it holds all day, else NaN (a clock change falls in it). */
const offsets = new Map<ZoneId, Map<number, number>>()
const REMEMBERED_DAYS = 50_000

const askOffset = (at: number, zone: ZoneId): number => fromAbsolute(at, zone).offset

/** What the clocks of `zone` are ahead of UTC at `at`, in ms (negative: behind). */
export function offsetAt(at: EpochMs, zone: ZoneId): number {
  if (zone === 'UTC') return 0
  const utcDay = Math.floor(at / DAY)
  let days = offsets.get(zone)
  if (days === undefined || days.size > REMEMBERED_DAYS) {
    days = new Map()
    offsets.set(zone, days)
  }
  let offset = days.get(utcDay)
  if (offset === undefined) {
    const first = askOffset(utcDay * DAY, zone)
    offset = first === askOffset((utcDay + 1) * DAY, zone) ? first : Number.NaN
    days.set(utcDay, offset)
  }
  return Number.isNaN(offset) ? askOffset(at, zone) : offset
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
  if (aroundChanges.size > REMEMBERED_DAYS) aroundChanges.clear()
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
