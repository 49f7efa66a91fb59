import fc from 'fast-check'
import type { Bins, CubeColumns, DistinctColumns } from '@/engine/query'

/** One made-up access. */
export interface Row {
  readonly time: number
  readonly value: string | null
}

export const rowsIn = (from: number, to: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      time: fc.integer({ min: from, max: to - 1 }),
      value: fc.constantFrom('a', 'b', 'c', 'd', 'e', null),
    }),
    { maxLength: 60 },
  )

export function edgesOf({ from, binMs, count, cuts }: Bins): number[] {
  const even = Array.from({ length: count + 1 }, (_, i) => from + i * binMs)
  return [...even, ...cuts].sort((a, b) => a - b)
}

/** What an engine would answer, counted row by row; `rows` are those of `all` that meet a filter. */
export function cubeOf(rows: readonly Row[], bins: Bins, told: readonly string[], all = rows): CubeColumns {
  const edges = edgesOf(bins)
  const count = edges.length - 1
  const columns = {
    edges: Float64Array.from(edges),
    values: told,
    rows: new Float64Array(told.length * count),
    without: new Float64Array(count),
    rest: new Float64Array(count),
    everywhere: Float64Array.from(told, (value) => all.filter((row) => row.value === value).length),
    distinct: new Set(rows.flatMap(({ value }) => (value === null ? [] : [value]))).size,
  }
  for (const { time, value } of rows) {
    const bin = edges.findLastIndex((edge) => edge <= time)
    const at = value === null ? -1 : told.indexOf(value)
    const series = value === null ? columns.without : at < 0 ? columns.rest : columns.rows
    const cell = at < 0 ? bin : at * count + bin
    series[cell] = (series[cell] ?? 0) + 1
  }
  return columns
}

export function distinctOf(rows: readonly Row[], bins: Bins): DistinctColumns {
  const edges = edgesOf(bins)
  const count = edges.length - 1
  const firsts = new Uint32Array(count * (count + 1))
  const last = new Map<string, number>()
  for (let bin = 0; bin < count; bin++) {
    const [from = 0, to = 0] = [edges[bin], edges[bin + 1]]
    const here = new Set(
      rows.flatMap(({ time, value }) => (value !== null && time >= from && time < to ? [value] : [])),
    )
    for (const value of here) {
      const cell = bin * (count + 1) + (last.get(value) ?? -1) + 1
      firsts[cell] = (firsts[cell] ?? 0) + 1
      last.set(value, bin)
    }
  }
  return { edges: Float64Array.from(edges), firsts }
}
