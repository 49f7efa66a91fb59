import type { EpochMs } from '@/base/brand'
import { MINUTE } from '@/base/brand'
import type { Span } from '@/base/span'

/** Base bins are quarters of an hour of UTC, so that the days of nearly every zone can be summed from them. */
export const QUARTER = 15 * MINUTE

/** Where bins lie: bin `i` is `[from + i·binMs, from + (i + 1)·binMs)`, `from` a multiple of `binMs` since the epoch. */
export interface Grid {
  readonly from: EpochMs
  readonly binMs: number
}

/** Accesses of one page over time. */
export interface PageSeries {
  readonly grid: Grid
  /** `attack`: a page id of the case; `plain`: a route template. Null is everything else of its kind. */
  readonly page: string | null
  /** `attack` is attributed to the intruder, `normal` is the rest of such a log; `plain` is a log nobody has attributed. */
  readonly kind: 'attack' | 'normal' | 'plain'
  /** Rows per bin. */
  readonly rows: Float64Array
  /** Rows before each bin, and in the end all of them: one longer than `rows`. */
  readonly before: Float64Array
}

/** What the accesses lane draws. */
export interface AccessSeries extends Grid {
  readonly series: readonly PageSeries[]
  /** One row stands for this many accesses. */
  readonly scale: number
  readonly simulated: boolean
  /** From the first access to just after the last. */
  readonly span: Span
}

export function pageSeries(grid: Grid, page: string | null, kind: PageSeries['kind'], rows: Float64Array): PageSeries {
  const before = new Float64Array(rows.length + 1)
  let sum = 0
  for (let i = 0; i < rows.length; i++) {
    sum += rows[i] ?? 0
    before[i + 1] = sum
  }
  return { grid, page, kind, rows, before }
}

/** Rows in the bins that begin before `at`. */
function rowsBefore({ grid, before }: PageSeries, at: number): number {
  const bins = Math.ceil((at - grid.from) / grid.binMs)
  return before[Math.min(Math.max(bins, 0), before.length - 1)] ?? 0
}

/**
 * Rows between each two neighbours of `boundaries` (ascending): one number fewer than boundaries. No query, no loop over bins.
 * Exact where boundaries are edges of bins; else a bin counts where it begins.
 */
export function binned(series: PageSeries, boundaries: readonly EpochMs[]): Float64Array {
  const sums = new Float64Array(Math.max(0, boundaries.length - 1))
  const counts = boundaries.map((at) => rowsBefore(series, at))
  for (let i = 0; i < sums.length; i++) sums[i] = (counts[i + 1] ?? 0) - (counts[i] ?? 0)
  return sums
}

/** Rows in a window, by the same rule as {@link binned}. */
export const sumIn = (series: PageSeries, window: Span): number =>
  rowsBefore(series, window.to) - rowsBefore(series, window.from)

export const totalOf = (series: PageSeries): number => series.before.at(-1) ?? 0
