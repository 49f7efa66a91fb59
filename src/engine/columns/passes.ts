import type { Slots } from './slots'

/** The loops that everything waits for. `rows` null is the rows from `from` to before `to` themselves; else those it lists there. */

/** `counts[map[slot]]` += rows. */
export function countSlots(
  slots: Slots,
  rows: Uint32Array | null,
  from: number,
  to: number,
  map: Uint32Array | null,
  counts: Uint32Array,
): void {
  if (map === null) {
    if (rows === null) for (let i = from; i < to; i++) add(counts, slots[i] ?? 0)
    else for (let i = from; i < to; i++) add(counts, slots[rows[i] ?? 0] ?? 0)
    return
  }
  if (rows === null) for (let i = from; i < to; i++) add(counts, map[slots[i] ?? 0] ?? 0)
  else for (let i = from; i < to; i++) add(counts, map[slots[rows[i] ?? 0] ?? 0] ?? 0)
}

/** `cells[base + column[slot]]` += rows. */
export function countCells(
  slots: Slots,
  rows: Uint32Array | null,
  from: number,
  to: number,
  column: Uint8Array,
  cells: Uint32Array,
  base: number,
): void {
  if (rows === null) for (let i = from; i < to; i++) add(cells, base + (column[slots[i] ?? 0] ?? 0))
  else for (let i = from; i < to; i++) add(cells, base + (column[slots[rows[i] ?? 0] ?? 0] ?? 0))
}

const add = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}

/** For each slot whose last bin is not `bin`: counts it by what that was, in `firsts` from `base` on, and makes it `bin`. */
export function countChanges(
  slots: Slots,
  rows: Uint32Array | null,
  from: number,
  to: number,
  map: Uint32Array | null,
  last: Uint32Array,
  bin: number,
  firsts: Uint32Array,
  base: number,
): void {
  for (let i = from; i < to; i++) {
    const stored = slots[rows === null ? i : (rows[i] ?? 0)] ?? 0
    const slot = map === null ? stored : (map[stored] ?? 0)
    const before = last[slot] ?? 0
    if (before === bin || slot === 0) continue
    last[slot] = bin
    add(firsts, base + before)
  }
}
