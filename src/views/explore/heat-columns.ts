import { daysWithin, type HeatMap } from '@/analysis/cube/heat-map'
import type { Span } from '@/base/span'

/** The part of a heat map that is drawn. */
export interface HeatColumns {
  /** Days to a column. */
  readonly group: number
  /** Days of the heat map, `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly columns: number
  /** `[column · 24 + hour]`; NaN for an hour that does not exist. */
  readonly rows: Float64Array
  readonly most: number
}

/** Least width of a column, px, and least number of them: one day alone would say nothing of the days beside it. */
const LEAST_WIDTH = 1.5
const FEWEST = 14

/** Days of the window, some beside it where they are few, several to a column where they are many. */
export function heatColumns(map: HeatMap, window: Span, width: number): HeatColumns {
  const all = Math.max(0, map.days.length - 1)
  let [from, to] = daysWithin(map, window)
  if (to - from < FEWEST && to > from) {
    const wanted = Math.min(FEWEST, all)
    from = Math.max(0, Math.min(from - Math.floor((wanted - (to - from)) / 2), all - wanted))
    to = from + wanted
  }
  const group = Math.max(1, Math.ceil((to - from) / Math.max(1, Math.floor(width / LEAST_WIDTH))))
  const columns = Math.ceil((to - from) / group)
  const rows = group === 1 ? map.rows.subarray(from * 24, to * 24) : grouped(map, from, to, group, columns)
  let most = 1
  for (const count of rows) if (count > most) most = count
  return { group, from, to, columns, rows, most }
}

function grouped(map: HeatMap, from: number, to: number, group: number, columns: number): Float64Array {
  const rows = new Float64Array(columns * 24)
  for (let day = from; day < to; day++)
    for (let hour = 0; hour < 24; hour++) {
      const count = map.rows[day * 24 + hour] ?? Number.NaN
      const cell = Math.floor((day - from) / group) * 24 + hour
      if (!Number.isNaN(count)) rows[cell] = (rows[cell] ?? 0) + count
    }
  return rows
}

/** A rectangle of cells, ends included. */
export interface CellRange {
  readonly columns: readonly [number, number]
  readonly hours: readonly [number, number]
}

export const rangeOf = (a: readonly [number, number], b: readonly [number, number]): CellRange => ({
  columns: [Math.min(a[0], b[0]), Math.max(a[0], b[0])],
  hours: [Math.min(a[1], b[1]), Math.max(a[1], b[1])],
})

/** Ends of the days of some columns, epoch ms. */
export function spanOfColumns(map: HeatMap, drawn: HeatColumns, [a, b]: readonly [number, number]): [number, number] {
  const first = map.days[drawn.from + a * drawn.group] ?? 0
  const last = map.days[Math.min(drawn.to, drawn.from + (b + 1) * drawn.group)] ?? 0
  return [first, last]
}
