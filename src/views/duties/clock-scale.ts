import { type EpochMs, HOUR, type ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import { dayBoundaries, ticks } from '@/base/zoned'

/** The times of one reading of a legal clock that can be drawn. */
export interface ClockTimes {
  readonly triggerAt: EpochMs | null
  readonly dueAt: EpochMs | null
  readonly doneAt: EpochMs | null
}

/** The time that shows every trigger, limit and deed of rival clocks, with a little air; `null` when nothing is timed. */
export function clockSpan(clocks: readonly ClockTimes[]): Span | null {
  const times = clocks.flatMap((clock) => [clock.triggerAt, clock.dueAt, clock.doneAt]).filter((at) => at !== null)
  if (times.length < 2) return null
  const from = Math.min(...times)
  const to = Math.max(...times)
  if (from === to) return null
  const air = Math.max((to - from) * 0.06, HOUR)
  return spanOf(from - air, to + air)
}

export interface ClockBar {
  /** Allowed time: trigger to limit. */
  readonly allowed: readonly [number, number]
  /** Limit to deed, where the deed came later. */
  readonly overrun: readonly [number, number] | null
}

/** Pixels of the bar of one clock, or `null` where trigger or limit is not known. */
export function clockBar(clock: ClockTimes, x: (at: EpochMs) => number): ClockBar | null {
  const { triggerAt, dueAt, doneAt } = clock
  if (triggerAt === null || dueAt === null) return null
  return {
    allowed: [x(triggerAt), x(dueAt)],
    overrun: doneAt !== null && doneAt > dueAt ? [x(dueAt), x(doneAt)] : null,
  }
}

/** Starts of days to rule the clock by; where more than `maxCount` would fit, coarser ticks. */
export function clockDays(span: Span, zone: ZoneId, maxCount: number): EpochMs[] {
  const days = dayBoundaries(span, zone).filter((at) => at >= span.from && at < span.to)
  return days.length <= maxCount ? days : ticks(span, zone, maxCount).map((tick) => tick.at)
}
