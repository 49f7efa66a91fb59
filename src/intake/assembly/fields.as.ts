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

export function digitsEnd(at: usize): usize {
  while (isDigit(at)) at++
  return at
}

export function threeDigits(at: usize): i32 {
  return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) ? digit(at) * 100 + digit(at + 1) * 10 + digit(at + 2) : -1
}

/** At most 15 digits. */
export function decimal(at: usize, end: usize): f64 {
  let value: i64 = 0
  for (; at < end; at++) value = value * 10 + digit(at)
  return value as f64
}

/** Two digits, or 100. */
function twoDigits(at: usize): i32 {
  return isDigit(at) && isDigit(at + 1) ? digit(at) * 10 + digit(at + 1) : 100
}

/** Of `[dd/Mon/yyyy:HH:MM:SS +hhmm] "` at `open`; −1 where that does not stand there. A leap second is none of them. */
export function secondOfDay(open: usize): i32 {
  if (load<u8>(open) !== OPEN || load<u8>(open, 3) !== SLASH || load<u8>(open, 7) !== SLASH) return -1
  if (load<u8>(open, 12) !== COLON || load<u8>(open, 15) !== COLON || load<u8>(open, 18) !== COLON) return -1
  if (load<u8>(open, 21) !== SPACE || load<u8>(open, 27) !== CLOSE) return -1
  if (load<u8>(open, 28) !== SPACE || load<u8>(open, 29) !== QUOTE) return -1
  const hour = twoDigits(open + 13)
  const minute = twoDigits(open + 16)
  const second = twoDigits(open + 19)
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1
}

export function isMethodByte(byte: u8): bool {
  return (((byte | 32) - 97) as u8) < 26 || byte === DASH || byte === UNDERSCORE
}

/** `-` and nothing are no value. */
export function valueLength(from: usize, to: usize): i32 {
  return to === from + 1 && load<u8>(from) === DASH ? 0 : ((to - from) as i32)
}
