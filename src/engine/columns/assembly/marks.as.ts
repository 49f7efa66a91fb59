/**
 * Which rows of a chunk meet conditions: marks, a byte each that is 1 or 0, and the bits that come of them. Sixteen rows at a time where
 * that can be: what lies behind the last of them, up to the next 64, may be looked at and written.
 */
import { slotAt } from './slots.as'

/** Where memory is free from. */
export function base(): usize {
  return (__heap_base + 15) & ~15
}

/** Makes 0 the marks of rows whose slot has no flag. `size` slots have one, padded with zeros to sixteen. */
export function keepFlagged1(slots: usize, length: u32, flags: usize, size: u32, marks: usize): void {
  const blocks = (size + 15) >> 4
  const first = v128.load(flags)
  for (let row: usize = 0; row < length; row += 16) {
    let slot = v128.load(slots + row)
    let kept = i8x16.swizzle(first, slot)
    for (let block: u32 = 1; block < blocks; block++) {
      slot = i8x16.sub(slot, i8x16.splat(16))
      kept = v128.or(kept, i8x16.swizzle(v128.load(flags + ((<usize>block) << 4)), slot))
    }
    v128.store(marks + row, v128.and(v128.load(marks + row), kept))
  }
}

function keepFlagged<T>(slots: usize, length: u32, flags: usize, marks: usize): void {
  for (let row: u32 = 0; row < length; row++) {
    store<u8>(marks + row, load<u8>(marks + row) & load<u8>(flags + slotAt<T>(slots, row)))
  }
}
export function keepFlagged2(slots: usize, length: u32, flags: usize, _size: u32, marks: usize): void {
  keepFlagged<u16>(slots, length, flags, marks)
}
export function keepFlagged4(slots: usize, length: u32, flags: usize, _size: u32, marks: usize): void {
  keepFlagged<u32>(slots, length, flags, marks)
}

/** All bits of a lane are set where its number is in any of the ranges: two whole numbers each, both ends included. */
function between1(numbers: v128, ranges: usize, end: usize): v128 {
  let is = i8x16.splat(0)
  for (let range = ranges; range < end; range += 8) {
    const from = load<u32>(range)
    const to = load<u32>(range, 4)
    if (from > 0xff) continue
    const above = i8x16.ge_u(numbers, i8x16.splat(from as i8))
    is = v128.or(is, v128.and(above, i8x16.le_u(numbers, i8x16.splat(min<u32>(to, 0xff) as i8))))
  }
  return is
}
function between2(numbers: v128, ranges: usize, end: usize): v128 {
  let is = i16x8.splat(0)
  for (let range = ranges; range < end; range += 8) {
    const from = load<u32>(range)
    const to = load<u32>(range, 4)
    if (from > 0xffff) continue
    const above = i16x8.ge_u(numbers, i16x8.splat(from as i16))
    is = v128.or(is, v128.and(above, i16x8.le_u(numbers, i16x8.splat(min<u32>(to, 0xffff) as i16))))
  }
  return is
}
function between4(numbers: v128, ranges: usize, end: usize): v128 {
  let is = i32x4.splat(0)
  for (let range = ranges; range < end; range += 8) {
    const above = i32x4.ge_u(numbers, i32x4.splat(load<u32>(range)))
    is = v128.or(is, v128.and(above, i32x4.le_u(numbers, i32x4.splat(load<u32>(range, 4)))))
  }
  return is
}

function keep(is: v128, inside: u32, marks: usize): void {
  const kept = inside ? is : v128.not(is)
  v128.store(marks, v128.and(v128.load(marks), kept))
}

/** Makes 0 the marks of rows whose stored number lies in any of `count` ranges, or with `inside` 1 in none. */
export function keepBetween1(at: usize, length: u32, ranges: usize, count: u32, inside: u32, marks: usize): void {
  const end = ranges + ((<usize>count) << 3)
  for (let row: usize = 0; row < length; row += 16)
    keep(between1(v128.load(at + row), ranges, end), inside, marks + row)
}
export function keepBetween2(at: usize, length: u32, ranges: usize, count: u32, inside: u32, marks: usize): void {
  const end = ranges + ((<usize>count) << 3)
  for (let row: usize = 0; row < length; row += 16) {
    const place = at + (row << 1)
    const first = between2(v128.load(place), ranges, end)
    keep(i8x16.narrow_i16x8_s(first, between2(v128.load(place, 16), ranges, end)), inside, marks + row)
  }
}
export function keepBetween4(at: usize, length: u32, ranges: usize, count: u32, inside: u32, marks: usize): void {
  const end = ranges + ((<usize>count) << 3)
  for (let row: usize = 0; row < length; row += 16) {
    const place = at + (row << 2)
    const a = between4(v128.load(place), ranges, end)
    const b = between4(v128.load(place, 16), ranges, end)
    const c = between4(v128.load(place, 32), ranges, end)
    const d = between4(v128.load(place, 48), ranges, end)
    keep(i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d)), inside, marks + row)
  }
}

function bitsAt(marks: usize): u64 {
  return <u64>(<u32>i8x16.bitmask(i8x16.shl(v128.load(marks), 7)))
}

/** Marks as bits, and 0 up to the next 64; how many are set. */
export function sealMarks(marks: usize, length: u32, bits: usize): u32 {
  memory.fill(marks + length, 0, 63)
  let set: u64 = 0
  for (let row: usize = 0; row < length; row += 64) {
    const at = marks + row
    const word = bitsAt(at) | (bitsAt(at + 16) << 16) | (bitsAt(at + 32) << 32) | (bitsAt(at + 48) << 48)
    store<u64>(bits + (row >> 3), word)
    set += popcnt(word)
  }
  return set as u32
}

/** Lists the rows of a chunk whose bit is set, or with `flip` −1 is not, as they stand; how many. */
export function listBits(bits: usize, length: u32, flip: i32, into: usize): u32 {
  let place = into
  for (let row: u32 = 0; row < length; row += 64) {
    let word = load<u64>(bits + (row >> 3)) ^ <u64>(<i64>flip)
    if (length - row < 64) word &= ((<u64>1) << (length - row)) - 1
    for (; word !== 0; word &= word - 1) {
      store<u32>(place, row + <u32>ctz(word))
      place += 4
    }
  }
  return ((place - into) >> 2) as u32
}

/** The same in an order. Without a branch: whether the next is set cannot be foretold. */
export function listInOrder(bits: usize, order: usize, length: u32, flip: i32, into: usize): u32 {
  let place = into
  for (let i: u32 = 0; i < length; i++) {
    const row = load<u32>(order + ((<usize>i) << 2))
    store<u32>(place, row)
    place += (<usize>(((<u32>load<u8>(bits + (row >> 3)) >> (row & 7)) ^ <u32>flip) & 1)) << 2
  }
  return ((place - into) >> 2) as u32
}
