/** Numbers of one column and chunk in as few bytes as their range needs: value = `base` + stored (−1 where `hasNone`). */
export interface Packed {
  readonly base: number
  /** Whether rows may have no value; they store 0, and all others one more. */
  readonly hasNone: boolean
  readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array
}

/** What `unpack` gives for a row without a value, and `pack` takes for one. */
export const NONE = -1

/** One kind of array in the loops below, whatever was given: the compiler makes fast code of those only. */
let room = new Float64Array(0)
let codeRoom = new Uint32Array(0)

/** Packs the first `length` values; `none` is the one that stands for no value. Null where no row has a value. */
export function pack(source: TypedArray, length: number, none: typeof NONE | null = NONE): Packed | null {
  if (room.length < length) room = new Float64Array(length)
  room.set(source.subarray(0, length))
  const { low, high, nones, whole } = lookOver(room, length, none)
  if (nones === length) return null
  const hasNone = nones > 0
  const values = whole ? arrayFor(high - low + (hasNone ? 1 : 0), length) : new Float64Array(length)
  shift(room, length, hasNone ? low - 1 : low, hasNone ? none : null)
  values.set(room.subarray(0, length))
  return { base: low, hasNone, values }
}

export type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array

/**
 * The same for codes below `words`, and numbers that only rise, for which there is nothing to look over first: one pass
 * instead of three. A row without a word has the code {@link NONE}.
 */
export function packCodes(codes: Int32Array, length: number, words: number): Packed {
  if (codeRoom.length < length) codeRoom = new Uint32Array(length)
  for (let i = 0; i < length; i++) codeRoom[i] = (codes[i] ?? NONE) + 1
  const values = arrayFor(words, length)
  values.set(codeRoom.subarray(0, length))
  return { base: 0, hasNone: true, values }
}

export function packRising(source: Float64Array, length: number): Packed {
  const base = source[0] ?? 0
  if (room.length < length) room = new Float64Array(length)
  for (let i = 0; i < length; i++) room[i] = (source[i] ?? 0) - base
  const values = arrayFor((source[length - 1] ?? base) - base, length)
  values.set(room.subarray(0, length))
  return { base, hasNone: false, values }
}

function lookOver(values: Float64Array, length: number, none: number | null) {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let nones = 0
  let whole = true
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? 0
    if (value === none) nones++
    else {
      if (value < low) low = value
      if (value > high) high = value
      if (Math.floor(value) !== value) whole = false
    }
  }
  return { low, high, nones, whole }
}

/** Makes values differences from the least, and a row without one 0. */
function shift(values: Float64Array, length: number, by: number, none: number | null): void {
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? 0
    values[i] = value === none ? 0 : value - by
  }
}

function arrayFor(range: number, length: number): Packed['values'] {
  if (range < 0x100) return new Uint8Array(length)
  if (range < 0x1_0000) return new Uint16Array(length)
  if (range < 0x1_0000_0000) return new Uint32Array(length)
  return new Float64Array(length)
}

/** Writes the values into `into`, {@link NONE} where there is none. */
export function unpack(packed: Packed, into: Float64Array | Int32Array): void {
  const { base, hasNone, values } = packed
  const { length } = values
  into.set(values)
  if (!hasNone) {
    if (base !== 0) for (let i = 0; i < length; i++) into[i] = (into[i] ?? 0) + base
    return
  }
  for (let i = 0; i < length; i++) {
    const stored = into[i] ?? 0
    into[i] = stored === 0 ? NONE : stored + base - 1
  }
}

/** One value, {@link NONE} where there is none. */
export function valueAt({ base, hasNone, values }: Packed, row: number): number {
  const stored = values[row] ?? 0
  if (!hasNone) return stored + base
  return stored === 0 ? NONE : stored + base - 1
}
