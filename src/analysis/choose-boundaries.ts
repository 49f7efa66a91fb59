import type { EpochMs, ZoneId } from '@/base/brand'
import { epochMs, HOUR } from '@/base/brand'
import { type Span, widthOf } from '@/base/span'
import { dayBoundaries } from '@/base/zoned'
import { QUARTER } from './access-series'

/** A bar narrower than this, in pixels, says nothing. */
const NARROWEST_BAR = 3

/**
 * Edges of the bars for a window drawn `pixelWidth` wide: quarters of an hour when close, then hours, then days of the zone;
 * never weeks, whose bars would hide single days. The first and last bar may reach beyond the window.
 * `binMs` is that of the data: nothing finer is chosen.
 */
export function chooseBoundaries(window: Span, zone: ZoneId, pixelWidth: number, binMs: number = QUARTER): EpochMs[] {
  const days = dayBoundaries(window, zone)
  const step = [QUARTER, HOUR].find((ms) => ms >= binMs && (pixelWidth * ms) / widthOf(window) >= NARROWEST_BAR)
  return step === undefined ? days : divided(days, step, window)
}

/** Days cut into steps from their own midnight, so that hours are those of the zone, too; only those that touch the window. */
function divided(days: readonly EpochMs[], step: number, window: Span): EpochMs[] {
  const edges: EpochMs[] = []
  for (const [i, midnight] of days.entries()) {
    const next = days[i + 1] ?? midnight
    const skipped = Math.max(0, Math.floor((window.from - midnight) / step))
    for (let at = midnight + skipped * step; at < next && at < window.to; at += step) edges.push(epochMs(at))
  }
  const last = edges.at(-1)
  const end = days.find((midnight) => last !== undefined && midnight > last)
  if (last !== undefined) edges.push(epochMs(Math.min(last + step, end ?? Number.POSITIVE_INFINITY)))
  return edges
}
