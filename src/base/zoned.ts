import { DAY, type EpochMs, epochMs, type IsoDay, type ZoneId } from './brand'
import type { Span } from './span'
import { dayFromNumber, dayNumber, dayNumberAt, instantOf, labelOfOffset, offsetAt } from './zone-clock'

/** Calendar days and clock times of a zone. Instants are UTC milliseconds; days are Gregorian; safe over clock changes. */

/** The calendar day that `at` falls on in `zone`. */
export const dayOf = (at: EpochMs, zone: ZoneId): IsoDay => dayFromNumber(dayNumberAt(at, zone))

/** First instant of a calendar day in `zone`; where midnight is skipped, the first instant after the gap. */
export const atStartOfDay = (day: IsoDay, zone: ZoneId): EpochMs => instantOf(dayNumber(day), 0, 0, zone)

/** First instant of the day that `at` falls on in `zone`. */
export const startOfDay = (at: EpochMs, zone: ZoneId): EpochMs => instantOf(dayNumberAt(at, zone), 0, 0, zone)

export const addDays = (day: IsoDay, n: number): IsoDay => dayFromNumber(dayNumber(day) + n)

/** Difference of calendar dates: 14 April to 8 November is 208, whatever the clock times. */
export const daysBetween = (a: EpochMs, b: EpochMs, zone: ZoneId): number => dayNumberAt(b, zone) - dayNumberAt(a, zone)

/**
 * Edges of the days that touch the span: the start of the day `from` falls on, every later start of a day,
 * up to and including the first one at or after `to`. So n days have n + 1 edges.
 */
export function dayBoundaries(span: Span, zone: ZoneId): EpochMs[] {
  const edges: EpochMs[] = []
  const lastDay = dayNumberAt(span.to, zone)
  for (let day = dayNumberAt(span.from, zone); day <= lastDay + 1; day++) {
    const at = instantOf(day, 0, 0, zone)
    // A day that a zone skipped altogether (Apia, 30 December 2011) has no instants and no edge.
    if (at !== edges.at(-1)) edges.push(at)
    if (at >= span.to) break
  }
  return edges
}

/** `UTC+9`, `UTC+5:30`, `UTC−3`, `UTC`. */
export const offsetLabel = (at: EpochMs, zone: ZoneId): string => labelOfOffset(offsetAt(at, zone))

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The instant written in RFC 3339 (seconds optional), or null. A date that no calendar has (30 February) is not one. */
export function readInstant(iso: string): EpochMs | null {
  const clock = INSTANT.exec(iso)?.[1]
  const at = Date.parse(iso)
  if (clock === undefined || Number.isNaN(at)) return null
  return new Date(at + publishedOffset(iso)).toISOString().startsWith(clock) ? epochMs(at) : null
}

/**
 * The instant written in RFC 3339, as case files have it.
 * @throws RangeError when it is not one; use {@link readInstant} for text from outside.
 */
export function parseInstant(iso: string): EpochMs {
  const at = readInstant(iso)
  if (at === null) throw new RangeError(`not an RFC 3339 instant: ${iso}`)
  return at
}

/** What the clocks of whoever wrote the instant were ahead of UTC, in ms; 0 for `Z`. */
export function publishedOffset(iso: string): number {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(iso)
  if (offset === null) return 0
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return (offset[1] === '-' ? -minutes : minutes) * 60_000
}

/** ISO 8601 in the clock time of `zone` with its numeric offset: `2025-11-08T23:59:00+09:00`. Reads back as the same instant. */
export function toIso(at: EpochMs, zone: ZoneId): string {
  const exact = offsetAt(at, zone)
  // Local mean times of the 19th century had offsets with seconds, which ISO 8601 cannot write.
  const offset = exact % 60_000 === 0 ? exact : 0
  const clock = new Date(at + offset).toISOString().replace(/(?:\.000)?Z$/, '')
  const minutes = Math.abs(offset) / 60_000
  return `${clock}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const two = (n: number): string => String(n).padStart(2, '0')

export type TickUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute'
export interface Tick {
  readonly at: EpochMs
  readonly unit: TickUnit
  /** Also begins the next coarser unit: a month that begins a year, an hour that begins a day. */
  readonly major: boolean
}

/** Steps of an axis from fine to coarse, with about how long one lasts in ms. */
const STEPS: readonly { unit: TickUnit; every: number; lasts: number }[] = [
  ...[1, 5, 10, 15, 30].map((every) => ({ unit: 'minute' as const, every, lasts: every * 60_000 })),
  ...[1, 2, 3, 6, 12].map((every) => ({ unit: 'hour' as const, every, lasts: every * 3_600_000 })),
  { unit: 'day', every: 1, lasts: DAY },
  { unit: 'week', every: 1, lasts: 7 * DAY },
  { unit: 'month', every: 1, lasts: 30 * DAY },
  { unit: 'quarter', every: 3, lasts: 91 * DAY },
  ...[1, 2, 5, 10, 20, 50, 100, 1000].map((every) => ({ unit: 'year' as const, every, lasts: every * 365 * DAY })),
]

/** Ticks of a time axis inside `[from, to)`, on round clock times of `zone`: the finest step of which at most `maxCount` fit. */
export function ticks(span: Span, zone: ZoneId, maxCount: number): Tick[] {
  const room = Math.max(1, maxCount)
  const width = span.to - span.from
  for (const step of STEPS) {
    if (width / step.lasts > room + 1) continue
    const found = ticksOf(step.unit, step.every, span, zone)
    if (found.length <= room) return found
  }
  return []
}

function ticksOf(unit: TickUnit, every: number, span: Span, zone: ZoneId): Tick[] {
  const found: Tick[] = []
  const add = (at: EpochMs, major: boolean): void => {
    if (at >= span.from && at < span.to && at !== found.at(-1)?.at) found.push({ at, unit, major })
  }
  const firstDay = dayNumberAt(span.from, zone)
  const lastDay = dayNumberAt(span.to, zone)
  if (unit === 'minute' || unit === 'hour') {
    // By the clock of each day, so that 06:00 stays 06:00 after a clock change.
    for (let day = firstDay; day <= lastDay; day++) {
      for (let minute = 0; minute < 1440; minute += unit === 'hour' ? every * 60 : every) {
        add(instantOf(day, Math.floor(minute / 60), minute % 60, zone), minute % (unit === 'hour' ? 1440 : 60) === 0)
      }
    }
  } else if (unit === 'day' || unit === 'week') {
    // 1 January 1970 was a Thursday; weeks begin on Monday (ISO 8601).
    const start = unit === 'week' ? firstDay - ((firstDay + 3) % 7) : firstDay
    for (let day = start; day <= lastDay; day += unit === 'week' ? 7 : 1) {
      const date = new Date(day * DAY).getUTCDate()
      add(instantOf(day, 0, 0, zone), unit === 'week' ? date <= 7 : date === 1)
    }
  } else {
    const months = unit === 'year' ? every * 12 : every
    const first = new Date(firstDay * DAY)
    const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months
    for (let month = start; ; month += months) {
      const at = instantOf(Date.UTC(1970, month - 1970 * 12) / DAY, 0, 0, zone)
      if (at >= span.to) break
      add(at, unit === 'year' ? every === 1 && (month / 12) % 10 === 0 : month % 12 === 0)
    }
  }
  return found
}
