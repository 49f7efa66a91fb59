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
  // Most answers are asked for one window, and adding it up is faster than sums for all; a window that moves wants those.
  let asked = 0
  let sums: Uint32Array | null = null
  return {
    countIn({ from, to }) {
      const [a, b] = [binFrom(edges, from), binFrom(edges, Math.max(from, to))]
      let count = 0
      if (asked === 1) sums = runningSums(firsts, bins)
      asked++
      for (let bin = a; bin < b; bin++) {
        const row = bin * (bins + 1)
        if (sums !== null) count += sums[row + a] ?? 0
        else for (let seen = row; seen <= row + a; seen++) count += firsts[seen] ?? 0
      }
      return { count, exact: isEdge(from) && isEdge(to) }
    },
  }
}

/** Of each bin, the sums of its row up to each column. */
function runningSums(firsts: Uint32Array, bins: number): Uint32Array {
  const sums = new Uint32Array(firsts.length)
  for (let at = 0, seen = 0, sum = 0; at < sums.length; at++) {
    sum = seen === 0 ? (firsts[at] ?? 0) : sum + (firsts[at] ?? 0)
    sums[at] = sum
    seen = seen === bins ? 0 : seen + 1
  }
  return sums
}
