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
