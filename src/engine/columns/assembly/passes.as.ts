/**
 * The loops over rows that every panel waits for; JavaScript's take three times as long. All arguments are addresses, but for lengths.
 * `rows` lists the rows to look at, 4 bytes each; 0 stands for all of them.
 */

import { raise, slotAt } from './slots.as'

/** Where memory is free from. */
export function base(): usize {
  return (__heap_base + 15) & ~15
}

/** `counts[slot]` += rows. */
function countSlots<T>(slots: usize, rows: usize, from: u32, to: u32, counts: usize): void {
  if (rows === 0) for (let row = from; row < to; row++) raise(counts, slotAt<T>(slots, row))
  else for (let i = from; i < to; i++) raise(counts, slotAt<T>(slots, load<u32>(rows + ((<usize>i) << 2))))
}
export function countSlots1(slots: usize, rows: usize, from: u32, to: u32, counts: usize): void {
  countSlots<u8>(slots, rows, from, to, counts)
}
export function countSlots2(slots: usize, rows: usize, from: u32, to: u32, counts: usize): void {
  countSlots<u16>(slots, rows, from, to, counts)
}
export function countSlots4(slots: usize, rows: usize, from: u32, to: u32, counts: usize): void {
  countSlots<u32>(slots, rows, from, to, counts)
}

/** The same of `columns[slot]`, a byte each. */
function countColumns<T>(slots: usize, rows: usize, from: u32, to: u32, columns: usize, counts: usize): void {
  if (rows === 0) for (let row = from; row < to; row++) raise(counts, load<u8>(columns + slotAt<T>(slots, row)))
  else
    for (let i = from; i < to; i++)
      raise(counts, load<u8>(columns + slotAt<T>(slots, load<u32>(rows + ((<usize>i) << 2)))))
}
export function countColumns1(slots: usize, rows: usize, from: u32, to: u32, columns: usize, counts: usize): void {
  countColumns<u8>(slots, rows, from, to, columns, counts)
}
export function countColumns2(slots: usize, rows: usize, from: u32, to: u32, columns: usize, counts: usize): void {
  countColumns<u16>(slots, rows, from, to, columns, counts)
}
export function countColumns4(slots: usize, rows: usize, from: u32, to: u32, columns: usize, counts: usize): void {
  countColumns<u32>(slots, rows, from, to, columns, counts)
}

/**
 * Goes over the rows of a day, sorted by value and other, with what begins in their highest bits (`pair-sorter.ts`). A value is counted in
 * `cells[class]`, its selected rows in `cells[classes + class]`; `classOf` has a byte for each number of others up to `last`, which stands for
 * all above; class 0 is of no use. With how many others that value goes that goes with most. What is selected cannot be foretold, and so
 * there is no branch on it.
 */
export function foldPairs(
  rows: usize,
  length: u32,
  bits: usize,
  classOf: usize,
  last: u32,
  cells: usize,
  classes: u32,
): u32 {
  const rowCells = cells + ((<usize>classes) << 2)
  let others: u32 = 0
  let taken: u32 = 0
  let seen: u32 = 0
  let most: u32 = 0
  for (let i: u32 = 0; i <= length; i++) {
    // After the last row another value would begin.
    const word: u32 = i < length ? load<u32>(rows + ((<usize>i) << 2)) : 0x8000_0000
    if (word >> 31) {
      const found: usize = load<u8>(classOf + (others < last ? others : last))
      store<u32>(cells + (found << 2), load<u32>(cells + (found << 2)) + 1)
      store<u32>(rowCells + (found << 2), load<u32>(rowCells + (found << 2)) + taken)
      most = others > most ? others : most
      others = 0
      taken = 0
    }
    seen &= ~(word >> 30)
    const row = word & 0x1fff_ffff
    const is = (<u32>load<u8>(bits + (row >> 3)) >> (row & 7)) & 1
    taken += is
    others += is & (seen ^ 1) & (word >> 29)
    seen |= is
  }
  return most
}
