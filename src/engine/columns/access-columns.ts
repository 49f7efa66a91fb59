import type { NumberColumn, TextColumn } from '../access-table'
import { type Packed, unpack } from '../packed'
import { CHUNK_ROWS, type RowChunk } from '../row-chunk'
import { addWords, newWords } from '../word-list'

/** One access table in memory: chunks of rows in the order they came, and the words of its text columns. */
export class AccessColumns {
  readonly name: string
  readonly chunks: RowChunk[] = []
  readonly words = newWords()
  rows = 0
  /** Earliest and latest time, epoch ms. */
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY

  constructor(name = '') {
    this.name = name
  }

  append(chunk: RowChunk): void {
    addWords(this.words, chunk)
    // Nothing but words, of rows that were taken back.
    if (chunk.length === 0) return
    this.chunks.push(chunk)
    this.rows += chunk.length
    const { base, values } = timesIn(chunk)
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < values.length; i++) {
      const stored = values[i] ?? 0
      if (stored < least) least = stored
      if (stored > most) most = stored
    }
    this.first = Math.min(this.first, base + least)
    this.last = Math.max(this.last, base + most)
  }

  /** Memory of all columns and words in bytes. */
  get byteLength(): number {
    let sum = 0
    for (const { numbers, codes } of this.chunks) {
      for (const { values } of Object.values(numbers)) sum += values.byteLength
      for (const { values } of Object.values(codes)) sum += values.byteLength
    }
    for (const list of Object.values(this.words)) sum += list.byteLength
    return sum
  }
}

/** Times of a chunk, epoch ms: each is `base` and what is stored, as every row has one. Throws where the chunk has none. */
export function timesIn({ numbers }: RowChunk): Packed {
  if (numbers.time === undefined || numbers.time.hasNone) throw new TypeError('a row without a time')
  return numbers.time
}

/** Room for one column of a chunk, used again for the next. */
export const numberRoom = (): Float64Array => new Float64Array(CHUNK_ROWS)
export const codeRoom = (): Int32Array => new Int32Array(CHUNK_ROWS)

/** A number column of a chunk, −1 where a row has no value; valid until `room` is used again. */
export function numbersOf(chunk: RowChunk, column: NumberColumn, room: Float64Array): Float64Array {
  return filled(chunk.numbers[column], room)
}

/** Codes of a text column of a chunk, −1 where a row has no value; valid until `room` is used again. */
export function codesOf(chunk: RowChunk, column: TextColumn, room: Int32Array): Int32Array {
  return filled(chunk.codes[column], room)
}

function filled<T extends Float64Array | Int32Array>(packed: Packed | undefined, room: T): T {
  if (packed === undefined) room.fill(-1)
  else unpack(packed, room)
  return room
}
