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
    this.chunks.push(chunk)
    this.rows += chunk.length
    const times = numbersOf(chunk, 'time', new Float64Array(chunk.length))
    for (let i = 0; i < chunk.length; i++) {
      const time = times[i] ?? 0
      if (time < this.first) this.first = time
      if (time > this.last) this.last = time
    }
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
