/** Numbers of one column and chunk in as few bytes as their range needs: value = `base` + stored (−1 where `hasNone`). */
export interface Packed {
  readonly base: number
  /** Whether rows may have no value; they store 0, and all others one more. */
  readonly hasNone: boolean
  readonly values: Uint8Array | Uint16Array | Uint32Array | Float64Array
}

/** What `unpack` gives for a row without a value, and `pack` (`packing.ts`) takes for one. */
export const NONE = -1

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
