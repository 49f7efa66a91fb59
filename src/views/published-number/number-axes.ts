import { DAY, type EpochMs, type IsoDay, type ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { atStartOfDay, type Tick, ticks } from '@/base/zoned'

/** Dates of figures are calendar days of whoever published them; the axis counts days, so no zone can move them. */
const CALENDAR = 'UTC' as ZoneId
export const dayX = (day: IsoDay): EpochMs => atStartOfDay(day, CALENDAR)

/** The days of the axis: all figures with a few days of air. */
export function daySpan(days: readonly IsoDay[]): Span {
  const all = days.map(dayX)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const air = Math.max((last - first) * 0.035, 2 * DAY)
  return spanOf(first - air, last + air)
}

export const dayTicks = (span: Span, maxCount: number): Tick[] => ticks(span, CALENDAR, maxCount)

/** Powers of ten around the values; at least one decade, never at or below zero. */
export function decades(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0)
  if (positive.length === 0) return [1, 10]
  const low = Math.floor(Math.log10(Math.min(...positive)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))))
  return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
}
