import { type AccessSeries, binned, type PageSeries } from '@/analysis/access-series'
import { chooseBoundaries } from '@/analysis/choose-boundaries'
import { DAY, type EpochMs, HOUR, type ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Case } from '@/case/schema'

/** Accesses of one page in each bin. */
export interface PageBins {
  /** Page id of the case; null for accesses that nobody has attributed. */
  readonly page: string | null
  readonly values: Float64Array
}

/** What the accesses lane draws: counts between edges that are the days or hours of the zone on screen. */
export interface AccessBins {
  /** Months are only ever read out, never drawn: a bar that wide would hide its days. */
  readonly unit: 'quarter-hour' | 'hour' | 'day' | 'month'
  /** n + 1 edges of n bins, ascending. */
  readonly edges: readonly EpochMs[]
  /** In the order in which they are stacked; only pages of the intruder and unattributed accesses. */
  readonly pages: readonly PageBins[]
  /** The rest of an attributed log. */
  readonly normal: Float64Array | null
  /** From the first to just after the last access of the logs. */
  readonly covers: Span
  readonly simulated: boolean
}

/** Bins of a window `width` px wide. Rows are turned into accesses by the scale of a simulated log. */
export function accessBins(series: AccessSeries, theCase: Case, window: Span, zone: ZoneId, width: number): AccessBins {
  const edges = chooseBoundaries(window, zone, width, series.binMs)
  const step = (edges[1] ?? 0) - (edges[0] ?? 0)
  const sum = (some: readonly PageSeries[]): Float64Array => {
    const values = new Float64Array(Math.max(0, edges.length - 1))
    for (const one of some)
      for (const [bin, rows] of binned(one, edges).entries()) values[bin] = (values[bin] ?? 0) + rows * series.scale
    return values
  }
  const of = (kind: PageSeries['kind']): PageSeries[] => series.series.filter((one) => one.kind === kind)
  const order = theCase.pages.map((page) => page.id)
  const attack = of('attack')
    .toSorted((a, b) => order.indexOf(a.page ?? '') - order.indexOf(b.page ?? ''))
    .map((one): PageBins => ({ page: one.page, values: sum([one]) }))
  const plain = of('plain')
  const normal = of('normal')
  return {
    unit: step > 2 * HOUR || step >= DAY ? 'day' : step >= HOUR ? 'hour' : 'quarter-hour',
    edges,
    pages: plain.length === 0 ? attack : [...attack, { page: null, values: sum(plain) }],
    normal: normal.length === 0 ? null : sum(normal),
    covers: series.span,
    simulated: series.simulated,
  }
}

/** Accesses of all drawn pages in each bin. */
export function stackTops({ edges, pages }: Pick<AccessBins, 'edges' | 'pages'>): Float64Array {
  const sums = new Float64Array(Math.max(0, edges.length - 1))
  for (const { values } of pages)
    for (let bin = 0; bin < sums.length; bin++) sums[bin] = (sums[bin] ?? 0) + (values[bin] ?? 0)
  return sums
}

export const largest = (values: ArrayLike<number>): number => {
  let most = 0
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index] ?? 0)
  return most
}
