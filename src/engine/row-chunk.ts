import type { NumberColumn, TextColumn } from './access-table'
import type { Packed } from './packed'

/** Rows per chunk at most: what one pass over a column keeps in a core's cache. */
export const CHUNK_ROWS = 122_880

/** Strings in UTF-8, one after the other: entry `i` is `bytes[ends[i], ends[i + 1])`. */
export interface Words {
  readonly ends: Int32Array
  readonly bytes: Uint8Array
}

export function wordsOf(words: readonly Uint8Array[]): Words {
  const ends = new Int32Array(words.length + 1)
  words.forEach((word, i) => {
    ends[i + 1] = (ends[i] ?? 0) + word.length
  })
  const bytes = new Uint8Array(ends[words.length] ?? 0)
  words.forEach((word, i) => {
    bytes.set(word, ends[i])
  })
  return { ends, bytes }
}

/**
 * Rows of an access table in columns. Text is coded: a row holds the number of its word among the words of its table and
 * column, counted in the order in which chunks brought them. A column without any value in the chunk is absent.
 */
export interface RowChunk {
  readonly length: number
  readonly numbers: Readonly<Partial<Record<NumberColumn, Packed>>>
  readonly codes: Readonly<Partial<Record<TextColumn, Packed>>>
  /** Words that no earlier chunk of the table had. */
  readonly words: Readonly<Partial<Record<TextColumn, Words>>>
}

/** The memory of a chunk, for handing it to another thread without copying. */
export function buffersOf(chunk: RowChunk): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = []
  for (const { values } of Object.values(chunk.numbers)) arrays.push(values)
  for (const { values } of Object.values(chunk.codes)) arrays.push(values)
  for (const { ends, bytes } of Object.values(chunk.words)) arrays.push(ends, bytes)
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}
