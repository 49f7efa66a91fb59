import { DAY, epochMs, HOUR, MINUTE, type ZoneId } from '@/base/brand'
import { startOfDay } from '@/base/zoned'
import type { Bins, TimeSpan } from '@/engine/query'

/** Widths that fit a day a whole number of times, and whole days; ms. */
const WIDTHS = [
  ...[1, 5, 15].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28].map((days) => days * DAY),
]

/** The narrowest width, `least` or more, of which at most `most` cover a time. */
export function binWidth(span: TimeSpan, most: number, least: number = MINUTE): number {
  // One more for the ends, which need not fall on edges.
  const needed = (span.to - span.from) / Math.max(1, most - 1)
  const found = WIDTHS.find((width) => width >= Math.max(needed, least))
  return found ?? Math.ceil(needed / DAY) * DAY
}

/**
 * Bins over a time, on round clock times of a zone. Where a bin is an hour or less they are the same in all zones that are
 * whole hours ahead of UTC.
 */
export function binsOver(span: TimeSpan, binMs: number, zone: ZoneId): Bins {
  const phase = startOfDay(epochMs(span.from), zone)
  const from = phase + Math.floor((span.from - phase) / binMs) * binMs
  return { from, binMs, count: Math.max(1, Math.ceil((span.to - from) / binMs)), cuts: [] }
}

export const endOf = ({ from, binMs, count }: Bins): number => from + binMs * count

/** Cut at these instants too, as far as they lie inside and are no edges yet. */
export function cutAt(bins: Bins, instants: readonly number[]): Bins {
  const inside = instants.filter((at) => at > bins.from && at < endOf(bins) && !isEdge(bins, at))
  return inside.length === 0 ? bins : { ...bins, cuts: [...new Set([...bins.cuts, ...inside])].sort((a, b) => a - b) }
}

/** Whether a window is a whole number of bins, as far as it lies in their time; what lies outside of `extent` holds no rows. */
export function isWhole(bins: Bins, window: TimeSpan, extent: TimeSpan): boolean {
  const meets = (at: number): boolean =>
    at <= extent.from || at >= extent.to || (at >= bins.from && at <= endOf(bins) && isEdge(bins, at))
  return meets(window.from) && meets(window.to)
}

/** Whether the bins reach over all of a window's rows. */
export const covers = (bins: Bins, window: TimeSpan, extent: TimeSpan): boolean =>
  bins.from <= Math.max(window.from, extent.from) && endOf(bins) >= Math.min(window.to, extent.to)

const isEdge = (bins: Bins, at: number): boolean => (at - bins.from) % bins.binMs === 0 || bins.cuts.includes(at)
