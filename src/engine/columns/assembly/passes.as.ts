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

/** For each slot whose last bin is not `bin`: counts it by what that was, and makes it `bin`. Slot 0 is none. */
function countChanges<T>(slots: usize, rows: usize, from: u32, to: u32, last: usize, bin: u32, firsts: usize): void {
  for (let i = from; i < to; i++) {
    const slot = slotAt<T>(slots, rows === 0 ? i : load<u32>(rows + ((<usize>i) << 2)))
    const place = last + ((<usize>slot) << 1)
    const before: u32 = load<u16>(place)
    if (before === bin || slot === 0) continue
    store<u16>(place, bin)
    raise(firsts, before)
  }
}
export function countChanges1(
  slots: usize,
  rows: usize,
  from: u32,
  to: u32,
  last: usize,
  bin: u32,
  firsts: usize,
): void {
  countChanges<u8>(slots, rows, from, to, last, bin, firsts)
}
export function countChanges2(
  slots: usize,
  rows: usize,
  from: u32,
  to: u32,
  last: usize,
  bin: u32,
  firsts: usize,
): void {
  countChanges<u16>(slots, rows, from, to, last, bin, firsts)
}
export function countChanges4(
  slots: usize,
  rows: usize,
  from: u32,
  to: u32,
  last: usize,
  bin: u32,
  firsts: usize,
): void {
  countChanges<u32>(slots, rows, from, to, last, bin, firsts)
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

/** How many counts there are but for the first and those that are 0. */
let distinct: u32 = 0
export function distinctFound(): u32 {
  return distinct
}

/**
 * The least count among the `top` largest, the first left aside; 1 where there are not so many. `heap` has room for `top` and one counts:
 * each is no larger than the two below it.
 */
export function leastOfTop(counts: usize, size: u32, heap: usize, top: u32): u32 {
  let filled: u32 = 0
  let least: u32 = 0
  distinct = 0
  for (let slot: u32 = 1; slot < size; slot++) {
    const count = load<u32>(counts + ((<usize>slot) << 2))
    if (count === 0) continue
    distinct++
    if (filled < top) {
      rise(heap, ++filled, count)
      if (filled === top) least = load<u32>(heap, 4)
    } else if (count > least && top > 0) {
      sink(heap, top, count)
      least = load<u32>(heap, 4)
    }
  }
  return filled < top || top === 0 ? 1 : least
}

/** Places count from 1. */
function rise(heap: usize, last: u32, count: u32): void {
  let place = last
  while (place > 1) {
    const above = load<u32>(heap + ((<usize>(place >> 1)) << 2))
    if (above <= count) break
    store<u32>(heap + ((<usize>place) << 2), above)
    place >>= 1
  }
  store<u32>(heap + ((<usize>place) << 2), count)
}

function sink(heap: usize, length: u32, count: u32): void {
  let place: u32 = 1
  while (place * 2 <= length) {
    let below = place * 2
    if (below < length && load<u32>(heap + ((<usize>below) << 2), 4) < load<u32>(heap + ((<usize>below) << 2))) below++
    const smaller = load<u32>(heap + ((<usize>below) << 2))
    if (smaller >= count) break
    store<u32>(heap + ((<usize>place) << 2), smaller)
    place = below
  }
  store<u32>(heap + ((<usize>place) << 2), count)
}

/** Lists slots with `least` rows or more, from `slot` on, at most `room`; how many. */
export function listFrom(counts: usize, size: u32, least: u32, slot: u32, into: usize, room: u32): u32 {
  let found: u32 = 0
  for (; slot < size && found < room; slot++) {
    store<u32>(into + ((<usize>found) << 2), slot)
    found += u32(load<u32>(counts + ((<usize>slot) << 2)) >= least)
  }
  return found
}
