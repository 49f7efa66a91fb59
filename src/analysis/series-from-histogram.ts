import { epochMs } from '@/base/brand'
import { type Span, widthOf } from '@/base/span'
import type { HistogramColumns } from '@/engine/query'
import { type Grid, type PageSeries, pageSeries, QUARTER } from './access-series'

/** Eleven years of quarters of an hour; with two arrays of 8 bytes a bin, 6 MB a series. */
const MOST_BINS = 400_000

/** Bins for a log of this span: quarters of an hour, doubled until there are not too many (a clock gone wrong can span centuries). */
export function gridFor(span: Span): Grid {
  let binMs: number = QUARTER
  while (widthOf(span) / binMs > MOST_BINS) binMs *= 2
  return { from: epochMs(Math.floor(span.from / binMs) * binMs), binMs }
}

/** The series of an answer, dense; `label` says which page and kind a value of the histogram is, equal labels are added up. */
export function seriesFromHistogram(
  columns: HistogramColumns,
  grid: Grid,
  span: Span,
  label: (value: string | null) => Pick<PageSeries, 'page' | 'kind'>,
): PageSeries[] {
  const bins = Math.max(1, Math.ceil((span.to - grid.from) / grid.binMs))
  const byLabel = new Map<string, Pick<PageSeries, 'page' | 'kind'> & { rows: Float64Array }>()
  const rowsOf = columns.series.map((value) => {
    const { page, kind } = label(value)
    const key = JSON.stringify([kind, page])
    const entry = byLabel.get(key) ?? { page, kind, rows: new Float64Array(bins) }
    byLabel.set(key, entry)
    return entry.rows
  })
  columns.code.forEach((code, i) => {
    const rows = rowsOf[code]
    const bin = ((columns.bin[i] ?? 0) - grid.from) / grid.binMs
    if (rows !== undefined && bin >= 0 && bin < bins) rows[bin] = (rows[bin] ?? 0) + (columns.rows[i] ?? 0)
  })
  return [...byLabel.values()].map(({ page, kind, rows }) => pageSeries(grid, page, kind, rows))
}
