/** Numbers of one column and chunk in as few bytes as their range needs: value = `base` + stored (−1 where `hasNone`). */
export interface Packed {
  readonly base: number
  /** Whether rows may have no value; they store 0, and all others one more. */
  readonly hasNone: boolean
  readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array
}

/** What `unpack` gives for a row without a value, and `pack` takes for one. */
export const NONE = -1

/** Packs the first `length` values; `none` is the one that stands for no value. Null where no row has a value. */
export function pack(source: ArrayLike<number>, length: number, none: typeof NONE | null = NONE): Packed | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let hasNone = false
  let whole = true
  for (let i = 0; i < length; i++) {
    const value = source[i] ?? 0
    if (value === none) hasNone = true
    else {
      if (value < low) low = value
      if (value > high) high = value
      if (whole && !Number.isInteger(value)) whole = false
    }
  }
  if (high < low) return null
  const room = high - low + (hasNone ? 1 : 0)
  const values = whole ? arrayFor(room, length) : new Float64Array(length)
  const shift = hasNone ? low - 1 : low
  for (let i = 0; i < length; i++) {
    const value = source[i] ?? 0
    values[i] = value === none ? 0 : value - shift
  }
  return { base: low, hasNone, values }
}

function arrayFor(room: number, length: number): Packed['values'] {
  if (room < 0x100) return new Uint8Array(length)
  if (room < 0x1_0000) return new Uint16Array(length)
  if (room < 0x1_0000_0000) return new Uint32Array(length)
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
