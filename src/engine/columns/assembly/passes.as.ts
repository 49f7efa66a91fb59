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

/** Of four columns of a byte: where the counts of the bin begin, and the bytes from one bin to the next. */
function binOf(column: u32, cells: usize, bin: u32): usize {
  const at = cells + ((<usize>column) << 3)
  return <usize>load<u32>(at) + <usize>load<u32>(at, 4) * <usize>bin
}

/**
 * Counts four columns of a byte at once, that lie `apart` bytes one behind the other: a count waits for the one before it where that is of
 * the same value, as most are, and four of them wait together. Rows before `ends[i]` and not before `ends[i - 1]` are of bin `first + i - 1`,
 * those before the first and behind the last end of bin `bins`. `cells` is as {@link binOf} says.
 */
export function countFour(
  slots: usize,
  apart: usize,
  rows: usize,
  length: u32,
  ends: usize,
  count: u32,
  first: u32,
  bins: u32,
  cells: usize,
): void {
  let from: u32 = 0
  for (let i: u32 = 0; i <= count; i++) {
    const to = i < count ? load<u32>(ends + ((<usize>i) << 2)) : length
    const bin = i === 0 || i === count ? bins : first + i - 1
    const a = binOf(0, cells, bin)
    const b = binOf(1, cells, bin)
    const c = binOf(2, cells, bin)
    const d = binOf(3, cells, bin)
    for (; from < to; from++) {
      const at = slots + <usize>(rows === 0 ? from : load<u32>(rows + ((<usize>from) << 2)))
      raise(a, load<u8>(at))
      raise(b, load<u8>(at + apart))
      raise(c, load<u8>(at + apart * 2))
      raise(d, load<u8>(at + apart * 3))
    }
  }
}
