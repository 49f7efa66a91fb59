import type { CubeColumns, TimeSpan } from '@/engine/query'

/** Rows of one window, by value. */
export interface WindowCounts {
  /** One number per value of the cube. */
  readonly rows: Float64Array
  /** Of rows without a value, and of all values not told apart. */
  readonly without: number
  readonly rest: number
  readonly all: number
  /** False where an end of the window falls inside of a bin; then the bins that begin in it are counted. */
  readonly exact: boolean
}

/** Any window of a cube at the price of its values: differences of sums made once. Knows no engine. */
export interface WindowCube {
  /** Ends of the bins, epoch ms, one more than bins. */
  readonly edges: Float64Array
  readonly values: readonly string[]
  /** Rows of each value at all times and without a filter. */
  readonly everywhere: Float64Array
  /** Different values at all times, told apart or not. */
  readonly distinct: number
  /** Over all bins. */
  readonly overall: WindowCounts
  readonly countsIn: (window: TimeSpan) => WindowCounts
  /** Rows of all values between each two of `instants`, ascending; counted by the bins that begin between them. */
  readonly between: (instants: ArrayLike<number>) => Float64Array
}

export function windowCube({ edges, values, rows, without, rest, everywhere, distinct }: CubeColumns): WindowCube {
  const bins = edges.length - 1
  const byValue = runningSums(rows, values.length, bins)
  const none = runningSums(without, 1, bins)
  const others = runningSums(rest, 1, bins)
  const all = new Float64Array(bins + 1)
  for (const sums of [byValue, none, others])
    for (let at = 0, bin = 0; at < sums.length; at++) {
      all[bin] = (all[bin] ?? 0) + (sums[at] ?? 0)
      bin = bin === bins ? 0 : bin + 1
    }
  const [start, end] = [edges[0] ?? 0, edges[bins] ?? 0]
  const isEdge = (at: number): boolean => at <= start || at >= end || edges[firstFrom(edges, at)] === at
  const counts = (a: number, b: number, exact: boolean): WindowCounts => {
    const found = new Float64Array(values.length)
    for (let value = 0; value < values.length; value++)
      found[value] = (byValue[value * (bins + 1) + b] ?? 0) - (byValue[value * (bins + 1) + a] ?? 0)
    const difference = (sums: Float64Array): number => (sums[b] ?? 0) - (sums[a] ?? 0)
    return { rows: found, without: difference(none), rest: difference(others), all: difference(all), exact }
  }
  return {
    edges,
    values,
    everywhere,
    distinct,
    overall: counts(0, bins, true),
    countsIn: ({ from, to }) =>
      counts(binFrom(edges, from), binFrom(edges, Math.max(from, to)), isEdge(from) && isEdge(to)),
    between(instants) {
      const sums = new Float64Array(Math.max(0, instants.length - 1))
      let bin = binFrom(edges, instants[0] ?? 0)
      let step = 0
      for (let i = 0; i < sums.length; i++) {
        const at = instants[i + 1] ?? 0
        // Mostly they are as far from each other as the two before them.
        const next = edges[bin + step] === at ? bin + step : binFrom(edges, at)
        sums[i] = (all[next] ?? 0) - (all[bin] ?? 0)
        step = next - bin
        bin = next
      }
      return sums
    },
  }
}

/** Per series, the sum of the bins before each edge. */
function runningSums(rows: Float64Array, series: number, bins: number): Float64Array {
  const sums = new Float64Array(series * (bins + 1))
  for (let one = 0; one < series; one++) {
    let sum = 0
    for (let bin = 0; bin < bins; bin++) {
      sum += rows[one * bins + bin] ?? 0
      sums[one * (bins + 1) + bin + 1] = sum
    }
  }
  return sums
}

/** The first bin that begins at `at` or later; the number of bins where none does. */
export const binFrom = (edges: Float64Array, at: number): number => Math.min(firstFrom(edges, at), edges.length - 1)

/** The first edge at `at` or later. */
function firstFrom(edges: Float64Array, at: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
