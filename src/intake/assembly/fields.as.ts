import { firstOf } from './bytes.as'

/** Fields of a line of the combined family. The line's end stands for the end of each: LF comes before there is no more memory. */
export const LF: u8 = 10
export const CR: u8 = 13
export const SPACE: u8 = 32
export const QUOTE: u8 = 34
export const DASH: u8 = 45
export const SLASH: u8 = 47
const COLON: u8 = 58
export const EQUALS: u8 = 61
export const OPEN: u8 = 91
export const BACKSLASH: u8 = 92
const CLOSE: u8 = 93
const UNDERSCORE: u8 = 95

/** The space behind the field that begins at `at`; 0 where the field is empty or the line ends. */
export function fieldEnd(at: usize): usize {
  const end = firstOf(at, SPACE, LF, LF, LF)
  return end === at || load<u8>(end) === LF ? 0 : end
}

/** The colon of a `name:port` that is `[at, end)`; 0 where it is none. */
export function portColon(at: usize, end: usize): usize {
  const colon = firstOf(at, COLON, SPACE, SPACE, SPACE)
  const digits = colon + 1
  return colon < end && digits < end && digitsEnd(digits) === end && end <= digits + 15 ? colon : 0
}

/** The next space, quote, backslash or line end. */
export function plainEnd(at: usize): usize {
  return firstOf(at, SPACE, QUOTE, BACKSLASH, LF)
}

/** The quote that ends the field at `at`: one before a space or the line's end. 0 where there is none, or a backslash before it. */
export function closing(at: usize): usize {
  while (true) {
    at = firstOf(at, QUOTE, BACKSLASH, LF, LF)
    if (load<u8>(at) !== QUOTE) return 0
    if (load<u8>(at, 1) === SPACE || lineEnd(at + 1) !== 0) return at
    at++
  }
}

/** Where the next line begins, if the line ends at `at`; else 0. */
export function lineEnd(at: usize): usize {
  const byte = load<u8>(at)
  if (byte === LF) return at + 1
  return byte === CR && load<u8>(at, 1) === LF ? at + 2 : 0
}

function digit(at: usize): i32 {
  return (load<u8>(at) as i32) - 48
}

function isDigit(at: usize): bool {
  return (digit(at) as u32) < 10
}

/** Where the digits at `at` end; of more than 15, a place behind the 15th. */
export function digitsEnd(at: usize): usize {
  const bytes = i8x16.sub(v128.load(at), i8x16.splat(48))
  return at + (ctz(i8x16.bitmask(i8x16.gt_u(bytes, i8x16.splat(9))) | 0x10000) as usize)
}

export function threeDigits(at: usize): i32 {
  return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) ? digit(at) * 100 + digit(at + 1) * 10 + digit(at + 2) : -1
}

/** One to 15 digits. */
export function decimal(at: usize, end: usize): f64 {
  if (end - at > 8) return decimal(at, end - 8) * 1e8 + decimal(end - 8, end)
  // The digits go to the end of the word, and zeros before them; neighbours are put together, then pairs, then fours.
  let word = (load<u64>(at) & 0x0f0f_0f0f_0f0f_0f0f) << ((64 - (end - at) * 8) as u64)
  word = (word * 10 + (word >> 8)) & 0x00ff_00ff_00ff_00ff
  word = (word * 100 + (word >> 16)) & 0x0000_ffff_0000_ffff
  return ((word * 10_000 + (word >> 32)) & 0xffff_ffff) as f64
}

/** Whether `[dd/Mon/yyyy:HH:MM:SS +hhmm] "` stands at `open`, whatever day and zone that may be. A leap second is not believed. */
export function isTime(open: usize): bool {
  if (load<u8>(open) !== OPEN || load<u8>(open, 3) !== SLASH || load<u8>(open, 7) !== SLASH) return false
  if (load<u8>(open, 12) !== COLON || load<u8>(open, 21) !== SPACE || load<u8>(open, 27) !== CLOSE) return false
  return load<u8>(open, 28) === SPACE && load<u8>(open, 29) === QUOTE && secondOfDay(open) >= 0
}

/** `00:00:00` as it is loaded, and what carries into the top bit of a byte that is no digit, or no colon. */
const MIDNIGHT: u64 = 0x3030_3a30_303a_3030
const BEYOND: u64 = 0x7676_7f76_767f_7676
const TOPS: u64 = 0x8080_8080_8080_8080

/** Of the `HH:MM:SS` in the time at `open`; −1 where none stands there. All eight bytes at once: this is done for every line. */
export function secondOfDay(open: usize): i32 {
  const digits = load<u64>(open, 13) ^ MIDNIGHT
  if (((digits | (digits + BEYOND)) & TOPS) !== 0) return -1
  // In the byte of each tens digit, what it and the next make.
  const pairs = digits * 10 + (digits >> 8)
  const hour = (pairs & 0xff) as i32
  const minute = ((pairs >> 24) & 0xff) as i32
  const second = ((pairs >> 48) & 0xff) as i32
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1
}

export function isMethodByte(byte: u8): bool {
  return (((byte | 32) - 97) as u8) < 26 || byte === DASH || byte === UNDERSCORE
}

/** `-` and nothing are no value. */
export function valueLength(from: usize, to: usize): i32 {
  return to === from + 1 && load<u8>(from) === DASH ? 0 : ((to - from) as i32)
}
