import type { DistinctColumns, TimeSpan } from '@/engine/query'
import { binFrom } from './window-cube'

/** How many different values have rows in any window of whole bins, exactly. */
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
  const [start, end] = [edges[0] ?? 0, edges[bins] ?? 0]
  const isEdge = (at: number): boolean => at <= start || at >= end || edges[binFrom(edges, at)] === at
  return {
    countIn({ from, to }) {
      const [a, b] = [binFrom(edges, from), binFrom(edges, Math.max(from, to))]
      // Added up for each window: sums made once would take longer than all the windows that most answers are asked for.
      let count = 0
      for (let bin = a; bin < b; bin++) {
        const row = bin * (bins + 1)
        for (let seen = row; seen <= row + a; seen++) count += firsts[seen] ?? 0
      }
      return { count, exact: isEdge(from) && isEdge(to) }
    },
  }
}
