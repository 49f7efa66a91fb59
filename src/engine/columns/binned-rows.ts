import type { RowChunk } from '../row-chunk'
import { bitsSet } from './bits'
import { timesOf } from './order-times'
import type { NumberedRows } from './rows-numbered'
import type { PickedRows } from './selection'
import { timeOrder } from './time-order'

/**
 * Where the bins of time lie among the picked rows of a chunk, which are in the order of their times: rows of bin `first + i` are those from
 * `ends[i]` to before `ends[i + 1]`. What lies before and after is in no bin.
 */
export interface BinnedRows {
  readonly first: number
  readonly ends: Uint32Array
}

/** All rows of the chunks. No look at them but for a few: their order is known. */
export function binAll({ stretches }: NumberedRows, edges: Float64Array): readonly BinnedRows[] {
  return stretches.map(({ chunk }) => binRows(chunk, timeOrder(chunk), chunk.length, edges))
}

/** Picked rows. Of chunks that are in the order of their times, bits tell how many are picked of those before each end. */
export function binPicked(
  { stretches }: NumberedRows,
  parts: readonly PickedRows[],
  edges: Float64Array,
  all: readonly BinnedRows[],
): readonly BinnedRows[] {
  return stretches.map(({ chunk }, at) => {
    const part = parts[at]
    const whole = all[at]
    if (part === undefined || whole === undefined) return NONE
    if (part.length === chunk.length) return whole
    return timesOf(chunk).ascending ? pickedOf(whole, part) : binRows(chunk, part.rows, part.length, edges)
  })
}

const NONE: BinnedRows = { first: 0, ends: new Uint32Array(1) }

function pickedOf({ first, ends }: BinnedRows, { bits, others }: PickedRows): BinnedRows {
  const words = new Uint32Array(bits.buffer, bits.byteOffset, bits.length / 4)
  let word = 0
  let set = 0
  const picked = ends.map((end) => {
    for (; word < end >>> 5; word++) set += bitsSet(words[word] ?? 0)
    const before = set + bitsSet((words[word] ?? 0) & ((1 << (end & 31)) - 1))
    return others ? end - before : before
  })
  return { first, ends: picked }
}

function binRows(chunk: RowChunk, rows: Uint32Array | null, length: number, edges: Float64Array): BinnedRows {
  const times = chunk.numbers.time
  if (times === undefined) return NONE
  const timeAt = (i: number): number => (times.values[rows === null ? i : (rows[i] ?? 0)] ?? 0) + times.base
  const bins = edges.length - 1
  if (length === 0 || bins < 1) return NONE
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
