import type { RowChunk } from '../row-chunk'
import { numberRoom, numbersOf } from './access-columns'
import { timesOf } from './order-times'

const known = new WeakMap<RowChunk, Uint32Array>()
const times = numberRoom()

/** Moves per row up to which rows count as nearly sorted: servers write a line when a request ends, with the time it began. */
const NEARLY = 8
/** Rows of a chunk, and time differences that fit beside their numbers into a double. */
const ROW_ROOM = 2 ** 17
const TIME_ROOM = 2 ** 36

/** Rows of a chunk in the order of their times, as they stand where those are equal; null where they stand so. */
export function timeOrder(chunk: RowChunk): Uint32Array | null {
  if (timesOf(chunk).ascending) return null
  const order = known.get(chunk) ?? sorted(numbersOf(chunk, 'time', times), chunk)
  known.set(chunk, order)
  return order
}

function sorted(values: Float64Array, chunk: RowChunk): Uint32Array {
  const { least, most } = timesOf(chunk)
  const rows = Uint32Array.from({ length: chunk.length }, (_, row) => row)
  if (insert(values, rows)) return rows
  if (most - least >= TIME_ROOM || chunk.length > ROW_ROOM) {
    numbersOf(chunk, 'time', values)
    return rows.map((_, row) => row).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  }
  numbersOf(chunk, 'time', values)
  const keys = Float64Array.from(rows, (_, row) => ((values[row] ?? 0) - least) * ROW_ROOM + row).sort()
  return Uint32Array.from(keys, (key) => key % ROW_ROOM)
}

/** Sorts by insertion, in no time where little is out of place; gives up, and says so, where much is. */
function insert(values: Float64Array, rows: Uint32Array): boolean {
  let left = rows.length * NEARLY
  for (let i = 1; i < rows.length; i++) {
    const value = values[i] ?? 0
    let at = i
    while (at > 0 && (values[at - 1] ?? 0) > value) {
      values[at] = values[at - 1] ?? 0
      rows[at] = rows[at - 1] ?? 0
      at--
    }
    values[at] = value
    rows[at] = i
    left -= i - at
    if (left < 0) return false
  }
  return true
}
