import { DAY, type EpochMs, epochMs, HOUR, MINUTE, type ZoneId } from './brand'
import { type Span, spanOf, widthOf } from './span'
import { startOfDay } from './zoned'

/** What an end of the window is rounded to: as coarse as the eye does not notice, so that links stay short. */
export function roundOf(span: Span, plotWidth: number): number {
  const threePx = (widthOf(span) / Math.max(1, plotWidth)) * 3
  if (threePx >= DAY) return DAY
  if (threePx >= HOUR) return HOUR
  return threePx >= 15 * MINUTE ? 15 * MINUTE : MINUTE
}

/** What a hand can hit: drawn ranges go to whole days, or to 15 minutes when shorter than four days. */
export const handRound = (span: Span): number => (widthOf(span) >= 4 * DAY ? DAY : 15 * MINUTE)

/** Both ends moved to the nearest full unit in clock time of the zone. */
export function snapped(span: Span, unit: number, zone: ZoneId): Span {
  const from = nearest(span.from, unit, zone)
  const to = nearest(span.to, unit, zone)
  return to > from ? spanOf(from, to) : span
}

/** Both ends moved outwards, so that what was drawn around stays inside. */
export function snappedOut(span: Span, unit: number, zone: ZoneId): Span {
  return spanOf(floor(span.from, unit, zone), ceil(span.to, unit, zone))
}

const nearest = (at: EpochMs, unit: number, zone: ZoneId): EpochMs => floor(epochMs(at + unit / 2), unit, zone)

function floor(at: EpochMs, unit: number, zone: ZoneId): EpochMs {
  if (unit >= DAY) return startOfDay(at, zone)
  const midnight = startOfDay(at, zone)
  return epochMs(midnight + Math.floor((at - midnight) / unit) * unit)
}

function ceil(at: EpochMs, unit: number, zone: ZoneId): EpochMs {
  const down = floor(at, unit, zone)
  return down === at ? at : floor(epochMs(down + unit * 1.5), unit, zone)
}
