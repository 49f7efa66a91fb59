import { z } from 'zod'
import { type AccessSeries, type PageSeries, pageSeries } from '@/analysis/access-series'
import { epochMs } from '@/base/brand'
import { spanOf } from '@/base/span'
import { valueIdentifies } from '@/filter/identifies'

/** What the accesses lane draws, as it is written to a file: counts per page and time, no rows. */

/** As many as a log has at most, see `gridFor`. */
const MOST_BINS = 400_000
const MOST_SERIES = 300
const DAY = 86_400_000

const instant = z.int().min(-8.64e15).max(8.64e15).transform(epochMs)
const grid = {
  from: instant,
  binMs: z
    .int()
    .min(1)
    .max(36_500 * DAY),
}
const series = z
  .strictObject({
    ...grid,
    page: z.string().nullable(),
    kind: z.enum(['attack', 'normal', 'plain']),
    /** Bins of the whole series; `rows` begins at bin `skip` and leaves out zeros at the end. */
    bins: z.int().min(0).max(MOST_BINS),
    skip: z.int().min(0),
    rows: z.array(z.number().min(0)),
  })
  .refine(({ bins, skip, rows }) => skip + rows.length <= bins, 'no more rows than bins')

export const seriesRecord = z
  .strictObject({
    ...grid,
    scale: z.number().positive(),
    simulated: z.boolean(),
    span: z.strictObject({ from: instant, to: instant }),
    series: z.array(series).max(MOST_SERIES),
  })
  .transform(
    (read): AccessSeries => ({
      ...read,
      span: spanOf(read.span.from, read.span.to),
      series: read.series.map(({ from, binMs, page, kind, bins, skip, rows }) => {
        const all = new Float64Array(bins)
        all.set(rows, skip)
        return pageSeries({ from, binMs }, page, kind, all)
      }),
    }),
  )

/** A page whose address may say who someone is loses its name. */
export function writeSeries(accesses: AccessSeries): z.input<typeof seriesRecord> {
  const { from, binMs, scale, simulated, span } = accesses
  return { from, binMs, scale, simulated, span: { ...span }, series: accesses.series.map(writeOne) }
}

function writeOne({ grid: { from, binMs }, page, kind, rows }: PageSeries): z.input<typeof series> {
  const skip = Math.max(
    0,
    rows.findIndex((count) => count > 0),
  )
  const end = rows.findLastIndex((count) => count > 0) + 1
  const named = kind === 'plain' && page !== null && valueIdentifies('page', { is: 'text', text: page }) ? null : page
  return { from, binMs, page: named, kind, bins: rows.length, skip, rows: [...rows.subarray(skip, end)] }
}
