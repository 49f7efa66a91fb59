/**
 * Addresses of clients as they stand in logs. IPv4 is dotted decimal without leading zeros, which some read as octal (RFC 6943 §3.1.1);
 * IPv6 is any form of RFC 4291 §2.2, a zone after `%` (RFC 4007 §11) left aside. IPv4 written as IPv6 (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2)
 * is IPv4.
 */

const DOT = 46
const COLON = 58
const PERCENT = 37

/**
 * Writes the bytes of the address that stands in `bytes[from, to)` into `into` and tells how many they are: 4, 16, or 0 where it is none.
 */
export function readAddress(bytes: Uint8Array, from: number, to: number, into: Uint8Array): 0 | 4 | 16 {
  if (placeOf(COLON, bytes, from, to) === to) return readIpv4(bytes, from, to, into, 0) ? 4 : 0
  if (!readIpv6(bytes, from, placeOf(PERCENT, bytes, from, to), into)) return 0
  if (!isMapped(into)) return 16
  into.copyWithin(0, 12, 16)
  return 4
}

const encoder = new TextEncoder()

/** The same of a text; null where it is none. */
export function addressIn(text: string): readonly number[] | null {
  const bytes = encoder.encode(text)
  const into = new Uint8Array(16)
  const length = readAddress(bytes, 0, bytes.length, into)
  return length === 0 ? null : [...into.subarray(0, length)]
}

/** `indexOf` would look on beyond the end, through millions of words. */
function placeOf(byte: number, bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== byte) at++
  return at
}

/** Whether 16 bytes are IPv4 written as IPv6. */
export function isMapped(address: ArrayLike<number>): boolean {
  for (let i = 0; i < 10; i++) if (address[i] !== 0) return false
  return address[10] === 0xff && address[11] === 0xff
}

function readIpv4(bytes: Uint8Array, from: number, to: number, into: Uint8Array, place: number): boolean {
  let part = 0
  let digits = 0
  let value = 0
  for (let at = from; at <= to; at++) {
    const byte = at === to ? DOT : (bytes[at] ?? 0)
    if (byte === DOT) {
      if (digits === 0 || part > 3) return false
      into[place + part++] = value
      digits = 0
      value = 0
      continue
    }
    const digit = byte - 48
    if (digit < 0 || digit > 9 || (digits > 0 && value === 0)) return false
    digits++
    value = value * 10 + digit
    if (value > 255) return false
  }
  return part === 4
}

function readIpv6(bytes: Uint8Array, from: number, to: number, into: Uint8Array): boolean {
  let filled = 0
  let gap = -1
  let at = from
  // A colon at the begin or end is one of two.
  if (bytes[at] === COLON) {
    if (to - from < 2 || bytes[at + 1] !== COLON) return false
    gap = 0
    at += 2
  }
  while (at < to) {
    let end = at
    while (end < to && bytes[end] !== COLON) end++
    if (end === to && placeOf(DOT, bytes, at, end) < end) {
      if (filled > 12 || !readIpv4(bytes, at, end, into, filled)) return false
      filled += 4
      break
    }
    const group = hexGroup(bytes, at, end)
    if (group < 0 || filled > 14) return false
    into[filled++] = group >> 8
    into[filled++] = group & 0xff
    if (end === to) break
    at = end + 1
    if (at === to) return false
    if (bytes[at] === COLON) {
      if (gap >= 0) return false
      gap = filled
      at++
    }
  }
  if (gap < 0) return filled === 16
  if (filled > 14) return false
  into.copyWithin(16 - (filled - gap), gap, filled)
  into.fill(0, gap, 16 - (filled - gap))
  return true
}

function hexGroup(bytes: Uint8Array, from: number, to: number): number {
  if (to === from || to - from > 4) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    const letter = (byte | 32) - 97
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : letter >= 0 && letter < 6 ? letter + 10 : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}
