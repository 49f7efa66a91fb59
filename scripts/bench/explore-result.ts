import type { Explored, FilterChange } from './explore-in-dwell'
import type { RivalMoves } from './explore-with-rivals'

/** Milliseconds; how many times as long a move takes the rivals. */
export interface ExploreResult {
  readonly bench: 'explore'
  readonly rows: number
  readonly brushP95: number
  readonly brushQueries: number
  readonly filterP95: number
  readonly rowsP95: number
  readonly ratio: { readonly crossfilter: number | null; readonly duckdb: number | null }
}

export function exploreResult(rows: number, explored: Explored, rivals: RivalMoves | null): ExploreResult {
  const brushP95 = percentile(explored.brush, 0.95)
  const ratio = (moves: readonly number[] | undefined) =>
    moves === undefined || brushP95 === 0 ? null : rounded(percentile(moves, 0.95) / brushP95)
  return {
    bench: 'explore',
    rows,
    brushP95: rounded(brushP95),
    brushQueries: explored.brushQueries,
    filterP95: rounded(percentile(timesOf(explored.filters), 0.95)),
    rowsP95: rounded(percentile(explored.rows, 0.95)),
    ratio: { crossfilter: ratio(rivals?.crossfilter), duckdb: ratio(rivals?.duckdb) },
  }
}

export const timesOf = (changes: readonly FilterChange[]): number[] => changes.map(({ took }) => took)

/** The least value that `share` of them do not exceed; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

const rounded = (n: number): number => Math.round(n * 10) / 10
