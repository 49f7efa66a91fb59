import type { TextColumn } from '../access-table'
import { NONE, type Packed, unpack } from '../packed'
import type { RowChunk } from '../row-chunk'

/** One per row: 0 is a row without a value, all others are the code of its word and one. */
export type Slots = Uint8Array | Uint16Array | Uint32Array

const made = new WeakMap<Packed, Uint32Array>()

/** Slots of a text column as they are kept, without a copy where intake packed them; null where no row of the chunk has a value. */
export function slotsOf(chunk: RowChunk, column: TextColumn): Slots | null {
  const packed = chunk.codes[column]
  if (packed === undefined) return null
  const { base, hasNone, values } = packed
  if (base === 0 && hasNone && !(values instanceof Float64Array)) return values
  const known = made.get(packed) ?? slotsFrom(packed)
  made.set(packed, known)
  return known
}

function slotsFrom(packed: Packed): Uint32Array {
  const codes = new Int32Array(packed.values.length)
  unpack(packed, codes)
  return Uint32Array.from(codes, (code) => (code === NONE ? 0 : code + 1))
}
