import crossfilter from 'crossfilter2'
import { type CodedRows, FACETS } from './coded-rows'
import type { Brush } from './rivals'

/** The brush of crossfilter: a range filter on time, and the counts of every facet after it. Milliseconds of each move. */
export function brushWithCrossfilter(rows: CodedRows, moves: readonly Brush[]): number[] {
  // Row numbers instead of objects, which would not fit into a tab ten million times.
  const filter = crossfilter(Array.from({ length: rows.length }, (_, row) => row))
  const time = filter.dimension((row) => rows.time[row] ?? 0)
  const groups = FACETS.map((facet) => filter.dimension((row) => rows.codes[facet][row] ?? 0).group())
  return moves.map(({ from, to }) => {
    const began = performance.now()
    time.filterRange([from, to])
    for (const group of groups) group.all()
    return performance.now() - began
  })
}
