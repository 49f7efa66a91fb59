import type { RowChunk } from '../row-chunk'
import { numberRoom, numbersOf } from './access-columns'
import type { NumberedRows } from './rows-numbered'

/** Times of a chunk, epoch ms. */
export interface ChunkTimes {
  readonly least: number
  readonly most: number
  /** Of the first and the last row. */
  readonly first: number
  readonly last: number
  /** Whether no row is earlier than the one before it. */
  readonly ascending: boolean
}

const known = new WeakMap<RowChunk, ChunkTimes>()
const room = numberRoom()

/** Looks at the rows of a chunk once. */
export function timesOf(chunk: RowChunk): ChunkTimes {
  const found = known.get(chunk) ?? lookOver(numbersOf(chunk, 'time', room), chunk.length)
  known.set(chunk, found)
  return found
}

function lookOver(times: Float64Array, length: number): ChunkTimes {
  const first = times[0] ?? 0
  let least = first
  let most = first
  let ascending = true
  let last = first
  for (let i = 1; i < length; i++) {
    const time = times[i] ?? 0
    if (time < last) ascending = false
    if (time < least) least = time
    else if (time > most) most = time
    last = time
  }
  return { least, most, first, last, ascending }
}

/** Whether the rows, as they stand, are in the order of their times. */
export function isByTime({ stretches }: NumberedRows): boolean {
  let last = Number.NEGATIVE_INFINITY
  return stretches.every(({ chunk }) => {
    const times = timesOf(chunk)
    const follows = times.ascending && times.first >= last
    last = times.last
    return follows
  })
}
