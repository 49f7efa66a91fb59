import { CHUNK_ROWS } from '../row-chunk'
import type { Slots } from './slots'

/** A dimension of several tables as small numbers: slot 0 is a row without a value, all others are one value each. */
export interface Coded {
  /** Slots, that of no value among them. */
  readonly size: number
  /** What the rows of a stretch store. */
  stored(stretch: number): Slots
  /** Per table, what is stored → slot; null where they are the same. */
  readonly maps: readonly (Uint32Array | null)[]
  text(slot: number): string
  /** Order of the texts' UTF-8. */
  compare(a: number, b: number): number
  /** 1 for each slot whose text holds this one; `A` to `Z` match `a` to `z`. */
  holding(text: string): Uint8Array
  /** By slot, a number that is no larger where the text is smaller; null where texts are few. */
  heads(): Uint32Array | null
  /** Slots of these texts, −1 where no row has one. */
  slotsOf(texts: readonly string[]): Int32Array
}

/** Of a chunk in which no row has a value. */
export const NO_SLOTS = new Uint8Array(CHUNK_ROWS)
