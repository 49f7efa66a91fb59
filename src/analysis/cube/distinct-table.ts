import type { DistinctColumns, TimeSpan } from '@/engine/query'
import { binFrom } from './window-cube'

/** How many different values have rows in any window of whole bins, exactly, in two look-ups. */
export interface DistinctTable {
  readonly countIn: (window: TimeSpan) => {
    readonly count: number
    /** False where an end of the window falls inside of a bin; then the bins that begin in it are counted. */
    readonly exact: boolean
  }
}

/** A value counts in the bins `[a, b)` at its first bin there, and that is the one whose bin before it lies before `a`. */
export function distinctTable({ edges, firsts }: DistinctColumns): DistinctTable {
  const bins = edges.length - 1
  const wide = bins + 2
  // sums[a·wide + b]: all bins before a, all bins before them before b − 1.
  const sums = new Float64Array((bins + 1) * wide)
  for (let bin = 0; bin < bins; bin++) {
    let inRow = 0
    for (let seen = 0; seen <= bins; seen++) {
      inRow += firsts[bin * (bins + 1) + seen] ?? 0
      sums[(bin + 1) * wide + seen + 1] = (sums[bin * wide + seen + 1] ?? 0) + inRow
    }
  }
  const [start, end] = [edges[0] ?? 0, edges[bins] ?? 0]
  const isEdge = (at: number): boolean => at <= start || at >= end || edges[binFrom(edges, at)] === at
  return {
    countIn({ from, to }) {
      const [a, b] = [binFrom(edges, from), binFrom(edges, Math.max(from, to))]
      const count = (sums[b * wide + a + 1] ?? 0) - (sums[a * wide + a + 1] ?? 0)
      return { count, exact: isEdge(from) && isEdge(to) }
    },
  }
}
