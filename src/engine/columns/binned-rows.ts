import type { Packed } from '../packed'
import type { NumberedRows } from './rows-numbered'
import type { PickedRows } from './selection'

/**
 * Where the bins of time lie among the picked rows of a chunk, which are in the order of their times: rows of bin `first + i` are those from
 * `ends[i]` to before `ends[i + 1]`. What lies before and after is in no bin.
 */
export interface BinnedRows {
  readonly first: number
  readonly ends: Uint32Array
}

/** No look at the rows but for a few: their order is known. */
export function binRows(all: NumberedRows, parts: readonly PickedRows[], edges: Float64Array): readonly BinnedRows[] {
  return all.stretches.map(({ chunk }, at) => {
    const part = parts[at]
    const times = chunk.numbers.time
    return part === undefined || times === undefined
      ? { first: 0, ends: new Uint32Array(1) }
      : binPart(times, part, edges)
  })
}

function binPart(times: Packed, { rows, length }: PickedRows, edges: Float64Array): BinnedRows {
  const timeAt = (i: number): number => (times.values[rows === null ? i : (rows[i] ?? 0)] ?? 0) + times.base
  const bins = edges.length - 1
  if (length === 0 || bins < 1) return { first: 0, ends: new Uint32Array(1) }
  const earliest = timeAt(0)
  let first = 0
  let high = bins
  while (first < high) {
    const middle = (first + high) >> 1
    if ((edges[middle + 1] ?? 0) <= earliest) first = middle + 1
    else high = middle
  }
  const latest = timeAt(length - 1)
  const ends: number[] = []
  let at = 0
  for (let edge = first; edge <= bins; edge++) {
    const time = edges[edge] ?? 0
    if (time > latest) at = length
    else at = firstNotBefore(timeAt, at, length, time)
    ends.push(at)
    if (at === length) break
  }
  return { first, ends: Uint32Array.from(ends) }
}

/** Looks near first: bins hold few rows of a chunk. */
function firstNotBefore(timeAt: (i: number) => number, from: number, length: number, time: number): number {
  let low = from
  let step = 1
  while (low + step < length && timeAt(low + step) < time) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeAt(middle) < time) low = middle + 1
    else high = middle
  }
  return low
}
