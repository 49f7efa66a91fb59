import { epochMs } from '@/base/brand'
import { union } from '@/base/span'
import { type AccessSeries, type Grid, type PageSeries, pageSeries } from './access-series'

/**
 * Several logs as one, such as the rotated files of one server: series of the same page and kind are added up, on the coarser
 * grid. Where one row stands for different numbers of accesses, rows are turned into accesses and the scale becomes 1.
 */
export function mergeAccessSeries(logs: readonly [AccessSeries, ...AccessSeries[]]): AccessSeries {
  const [head, ...others] = logs
  if (others.length === 0) return head
  const binMs = Math.max(...logs.map((log) => log.binMs))
  const span = others.reduce((sum, log) => union(sum, log.span), head.span)
  const grid: Grid = { binMs, from: epochMs(Math.floor(Math.min(...logs.map((log) => log.from)) / binMs) * binMs) }
  const bins = Math.ceil((span.to - grid.from) / binMs)
  const sameScale = logs.every((log) => log.scale === head.scale)
  const sums = new Map<string, { of: PageSeries; rows: Float64Array }>()
  for (const log of logs) {
    for (const one of log.series) {
      const key = JSON.stringify([one.kind, one.page])
      const sum = sums.get(key) ?? { of: one, rows: new Float64Array(bins) }
      sums.set(key, sum)
      add(one, sum.rows, grid, sameScale ? 1 : log.scale)
    }
  }
  return {
    ...grid,
    series: [...sums.values()].map(({ of, rows }) => pageSeries(grid, of.page, of.kind, rows)),
    scale: sameScale ? head.scale : 1,
    simulated: logs.some((log) => log.simulated),
    span,
  }
}

/** Widths are quarters of an hour times powers of two, aligned to the epoch: a narrow bin lies in one wide bin. */
function add(one: PageSeries, into: Float64Array, grid: Grid, factor: number): void {
  one.rows.forEach((rows, i) => {
    const bin = Math.floor((one.grid.from + i * one.grid.binMs - grid.from) / grid.binMs)
    into[bin] = (into[bin] ?? 0) + rows * factor
  })
}
