import { DAY, epochMs, MINUTE, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { offsetAt } from '@/base/zone-clock'
import { dayBoundaries } from '@/base/zoned'
import type { Bins, TimeSpan } from '@/engine/query'
import { binsOver, binWidth, covers, cutAt, isWhole } from './bins'

/** Bins of a cube that is not split: 15 minutes of UTC, of which every zone's days and hours are sums; coarser only for decades. */
const MOST_BINS = 100_000
/** Cells of a cube that is split: bins times values. Eight values over a year are told by three hours, more finely around a window. */
const MOST_CELLS = 30_000
/** Where clocks change, days begin on no multiple of hours: there bins are hours, so that a window of whole days is still met. */
const MOST_CELLS_OF_HOURS = 100_000
/** A log of hours rather than days is told in minutes. */
const SHORT = 3 * DAY
/** A table of different values grows with the square of its bins. */
const MOST_DISTINCT_BINS = 400

const UTC = 'UTC' as ZoneId

/** The grid of all rows over all of their time. */
export function rowsGrid(extent: TimeSpan): Bins {
  const least = extent.to - extent.from <= SHORT ? MINUTE : 15 * MINUTE
  return binsOver(extent, binWidth(extent, MOST_BINS, least), UTC)
}

/** Where a window is counted: over all time, and where that does not meet its ends, more finely around it. */
export interface Grids {
  readonly base: Bins
  readonly fine: Bins | null
}

export interface GridWish {
  readonly extent: TimeSpan
  readonly window: TimeSpan
  /** Further instants to be met exactly, such as the ends of a time the window is compared with. */
  readonly besides: readonly number[]
  /** Values told apart, and two for the rest. */
  readonly series: number
  readonly zone: ZoneId
}

/**
 * Grids for a split cube. Those before are kept as long as they meet the window exactly, so that moving it over their edges asks
 * nothing; a finer one, three windows wide, comes when they do not.
 */
export function gridsFor(wish: GridWish, before: Grids | null): Grids {
  const { extent, window, besides, series, zone } = wish
  const most = Math.floor((changesClocks(extent, zone) ? MOST_CELLS_OF_HOURS : MOST_CELLS) / series)
  const ends = [window.from, window.to, ...besides]
  const meets = (bins: Bins | null): boolean =>
    bins !== null &&
    covers(bins, window, extent) &&
    isWhole(bins, window, extent) &&
    besides.every((at) => isWhole(bins, { from: at, to: at }, extent))
  const plain = binsOver(extent, binWidth(extent, most), zone)
  const base = before !== null && isSame({ ...before.base, cuts: [] }, plain) ? before.base : cutAt(plain, ends)
  if (meets(base)) return before?.base === base && before.fine === null ? before : { base, fine: null }
  if (before?.base === base && meets(before.fine)) return before
  const around = threeTimes(window, besides, extent)
  return { base, fine: cutAt(binsOver(around, binWidth(around, most), zone), ends) }
}

/** The window with as much time before and after, as far as there are rows. */
function threeTimes(window: TimeSpan, besides: readonly number[], extent: TimeSpan): TimeSpan {
  const width = window.to - window.from
  const from = Math.max(extent.from, Math.min(window.from - width, ...besides))
  const to = Math.min(extent.to, Math.max(window.to + width, ...besides))
  return from < to ? { from, to } : extent
}

const isSame = (a: Bins, b: Bins): boolean => a.from === b.from && a.binMs === b.binMs && a.count === b.count

/**
 * Bins for counting different values: days of the zone, coarser where there are many. They too stay as long as they meet the window.
 */
export function distinctGrid(
  { extent, window, zone }: Omit<GridWish, 'series' | 'besides'>,
  before: Bins | null,
): Bins {
  const short = extent.to - extent.from <= SHORT
  const width = binWidth(extent, MOST_DISTINCT_BINS, short ? 15 * MINUTE : DAY)
  const even = binsOver(extent, width, zone)
  // Where clocks change, days begin at other hours: their beginnings are cut into one long bin.
  const plain = width === DAY && changesClocks(extent, zone) ? dayBins(extent, zone) : even
  const ends = [window.from, window.to]
  if (before !== null && isSame(before, plain) && isWhole(before, window, extent)) return before
  return cutAt(plain, ends)
}

/** The days of a zone as bins, whatever their length. */
export function dayBins(extent: TimeSpan, zone: ZoneId): Bins {
  const edges = dayEdges(extent, zone)
  const [from = extent.from] = edges
  return { from, binMs: (edges.at(-1) ?? extent.to) - from, count: 1, cuts: edges.slice(1, -1) }
}

/** Beginnings of the days of a zone that touch a time, and the end of the last. */
export const dayEdges = (span: TimeSpan, zone: ZoneId): number[] => dayBoundaries(spanOf(span.from, span.to), zone)

function changesClocks({ from, to }: TimeSpan, zone: ZoneId): boolean {
  const first = offsetAt(epochMs(from), zone)
  for (let at = from; at < to; at += 7 * DAY) if (offsetAt(epochMs(at), zone) !== first) return true
  return offsetAt(epochMs(to), zone) !== first
}
