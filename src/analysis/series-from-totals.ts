import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import type { Extract } from '@/case/schema'
import { type AccessSeries, pageSeries, QUARTER } from './access-series'

/** The totals a case carries of its extract, so that the window is drawn before any log is opened. */
export function seriesFromTotals({
  totals,
  scale,
  simulated,
}: Pick<Extract, 'totals' | 'scale' | 'simulated'>): AccessSeries {
  const grid = { from: parseInstant(totals.from), binMs: QUARTER }
  const bins = Math.max(0, ...totals.series.map(({ skip, rows }) => skip + rows.length))
  const series = totals.series.map(({ page, skip, rows }) => {
    const all = new Float64Array(bins)
    all.set(rows, skip)
    return page === 'normal' ? pageSeries(grid, null, 'normal', all) : pageSeries(grid, page, 'attack', all)
  })
  return { ...grid, series, scale, simulated, span: spanOf(grid.from, grid.from + bins * QUARTER) }
}
