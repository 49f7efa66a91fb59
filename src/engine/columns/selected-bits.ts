import type { NumberedRows } from './rows-numbered'
import type { Selection } from './selection'

const known = new WeakMap<Selection, Uint8Array>()

/** One bit for each row by its number, 1 where it is selected. */
export function selectedBits({ stretches, total }: NumberedRows, selection: Selection): Uint8Array {
  const found = known.get(selection)
  if (found !== undefined) return found
  const bits = new Uint8Array(Math.ceil(total / 8))
  for (const [at, { first, chunk }] of stretches.entries()) {
    const { rows, length } = selection.parts[at] ?? { rows: null, length: 0 }
    if (length === chunk.length) setAll(bits, first, first + length)
    else if (rows !== null) setListed(bits, first, rows)
  }
  if (selection.inverted) for (let i = 0; i < bits.length; i++) bits[i] = ~(bits[i] ?? 0)
  known.set(selection, bits)
  return bits
}

function setListed(bits: Uint8Array, first: number, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = first + (rows[i] ?? 0)
    bits[row >>> 3] = (bits[row >>> 3] ?? 0) | (1 << (row & 7))
  }
}

function setAll(bits: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) bits[row >>> 3] = (bits[row >>> 3] ?? 0) | (1 << (row & 7))
}
