import type { TextColumn } from '../access-table'
import type { RowChunk } from '../row-chunk'
import type { MarkMemory } from './mark-memory'

/** One condition, ready for the rows of one table. */
export type RowTest =
  /** Alike for all of them. */
  | boolean
  /** By the words that rows have. */
  | FlaggedWords
  /** Makes 0 the marks of rows of a chunk that do not meet it; they are those of the memory. */
  | ((chunk: RowChunk, marks: Uint8Array, memory: MarkMemory) => void)

/** 1 for each slot of a text column whose rows meet a condition. */
export interface FlaggedWords {
  readonly column: TextColumn
  readonly flags: Uint8Array
}
