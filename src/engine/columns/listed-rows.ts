import { valueAt } from '../packed'
import { isByTime } from './order-times'
import { RowsByChunk } from './rows-by-chunk'
import type { NumberedRows } from './rows-numbered'

/** The rows of a listing in its order. */
export interface ListedRows {
  readonly all: NumberedRows
  readonly total: number
  /** Their numbers; null where they are those from `first` on. */
  readonly rows: Uint32Array | RowsByChunk | null
  readonly first: number
  /** How their times go: up, down, or anyhow. */
  readonly times: 'ascending' | 'descending' | 'any'
}

export function rowAt({ rows, first }: ListedRows, position: number): number {
  if (rows === null) return first + position
  return (rows instanceof RowsByChunk ? rows.at(position) : rows[position]) ?? 0
}

export function timeAt(listed: ListedRows, position: number): number {
  const row = rowAt(listed, position)
  const { chunk, first } = listed.all.stretchOf(row)
  const packed = chunk.numbers.time
  return packed === undefined ? -1 : valueAt(packed, row - first)
}

/** The rows as they stand, from `first` to before `end`. */
export function asTheyStand(all: NumberedRows, first = 0, end = all.total): ListedRows {
  return { all, rows: null, first, total: end - first, times: isByTime(all) ? 'ascending' : 'any' }
}

/** Positions `from` to before `from + count`, as far as there are any. */
export function numbersOfRows({ rows, first, total }: ListedRows, from: number, count: number): Uint32Array {
  const begin = Math.min(Math.max(from, 0), total)
  const end = Math.min(begin + Math.max(count, 0), total)
  if (rows === null) return Uint32Array.from({ length: end - begin }, (_, i) => first + begin + i)
  return rows instanceof RowsByChunk ? rows.slice(begin, end) : rows.subarray(begin, end)
}

/** The first position of which `is` holds, where it holds of all after it, too; `total` where of none. */
export function firstPosition(total: number, is: (position: number) => boolean): number {
  let low = 0
  let high = total
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (is(middle)) high = middle
    else low = middle + 1
  }
  return low
}
