/**
 * The loops that pack columns (`packing.ts`): every row of a log goes through one for each of its columns. What is packed lies from
 * `base` on and is overwritten from its beginning, which is never ahead of what is still to be read.
 */

/** Where memory is free from. */
export function base(): usize {
  return (__heap_base + 15) & ~15
}

/** Makes sure that there are so many bytes from `base` on; answers whether there was enough memory. */
export function reserve(bytes: u32): bool {
  const pages = ((base() + (bytes as usize) + 0xffff) >>> 16) as i32
  return pages <= memory.size() || memory.grow(pages - memory.size()) >= 0
}

let low: f64 = 0
let high: f64 = 0
let nones: u32 = 0
let whole: bool = true

/** Looks over numbers of 8 bytes each; `none` is no value, and NaN where every number is one. */
export function lookOver(length: u32, none: f64): void {
  let least = Infinity
  let most = -Infinity
  let without: u32 = 0
  let fractions: u32 = 0
  const end = base() + ((length as usize) << 3)
  for (let at = base(); at < end; at += 8) {
    const value = load<f64>(at)
    if (value === none) {
      without++
    } else {
      if (value < least) least = value
      if (value > most) most = value
      fractions |= (Math.floor(value) !== value) as u32
    }
  }
  low = least
  high = most
  nones = without
  whole = fractions === 0
}

/** What that found: the least and the greatest, how many are none, and whether all others are whole numbers. */
export function lowest(): f64 {
  return low
}
export function highest(): f64 {
  return high
}
export function noneCount(): u32 {
  return nones
}
export function areWhole(): bool {
  return whole
}

/** Makes numbers of 8 bytes differences from `by`, and 0 of what is `none`. */
function packNumbers<T>(length: u32, by: f64, none: f64): void {
  let at = base()
  let into = at
  const end = at + ((length as usize) << 3)
  for (; at < end; at += 8, into += sizeof<T>()) {
    const value = load<f64>(at)
    store<T>(into, select<f64>(0, value - by, value === none) as T)
  }
}
export function packNumbers1(length: u32, by: f64, none: f64): void {
  packNumbers<u8>(length, by, none)
}
export function packNumbers2(length: u32, by: f64, none: f64): void {
  packNumbers<u16>(length, by, none)
}
export function packNumbers4(length: u32, by: f64, none: f64): void {
  packNumbers<u32>(length, by, none)
}
export function packNumbers8(length: u32, by: f64, none: f64): void {
  packNumbers<f64>(length, by, none)
}

/** Makes codes of 4 bytes one more, so that −1 becomes 0. */
function packCodes<T>(length: u32): void {
  let at = base()
  let into = at
  const end = at + ((length as usize) << 2)
  for (; at < end; at += 4, into += sizeof<T>()) store<T>(into, (load<u32>(at) + 1) as T)
}
export function packCodes1(length: u32): void {
  packCodes<u8>(length)
}
export function packCodes2(length: u32): void {
  packCodes<u16>(length)
}
export function packCodes4(length: u32): void {
  packCodes<u32>(length)
}

/** Replaces packed codes at `from` by what `map` has for them, 4 bytes each, and writes them from `into` on. */
function recode<S, T>(from: usize, length: u32, map: usize, into: usize): void {
  const end = from + (length as usize) * sizeof<S>()
  for (; from < end; from += sizeof<S>(), into += sizeof<T>()) {
    store<T>(into, load<u32>(map + ((<usize>load<S>(from)) << 2)) as T)
  }
}
export function recode1to1(from: usize, length: u32, map: usize, into: usize): void {
  recode<u8, u8>(from, length, map, into)
}
export function recode1to2(from: usize, length: u32, map: usize, into: usize): void {
  recode<u8, u16>(from, length, map, into)
}
export function recode1to4(from: usize, length: u32, map: usize, into: usize): void {
  recode<u8, u32>(from, length, map, into)
}
export function recode2to1(from: usize, length: u32, map: usize, into: usize): void {
  recode<u16, u8>(from, length, map, into)
}
export function recode2to2(from: usize, length: u32, map: usize, into: usize): void {
  recode<u16, u16>(from, length, map, into)
}
export function recode2to4(from: usize, length: u32, map: usize, into: usize): void {
  recode<u16, u32>(from, length, map, into)
}
export function recode4to1(from: usize, length: u32, map: usize, into: usize): void {
  recode<u32, u8>(from, length, map, into)
}
export function recode4to2(from: usize, length: u32, map: usize, into: usize): void {
  recode<u32, u16>(from, length, map, into)
}
export function recode4to4(from: usize, length: u32, map: usize, into: usize): void {
  recode<u32, u32>(from, length, map, into)
}
