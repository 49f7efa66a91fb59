import { beginsJson } from './jwt'
import type { NameTable } from './name-table'
import { hexDigit } from './percent-text'

const PERCENT = 37
const EQUALS = 61
const CLOSE = 93
const LOWER_E = 101

/** Bytes at which {@link mayHoldCredentials} looks closer. */
const TELLING = new Uint8Array(128)
for (const byte of [PERCENT, EQUALS, LOWER_E]) TELLING[byte] = 1

/**
 * Whether `bytes[from, to)` is worth decoding: holds the beginning of a JWT, or one of the names before an equals sign. Most lines of
 * most logs are not, and this is all they cost.
 */
export function mayHoldCredentials(names: NameTable, bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (TELLING[byte] !== 1) continue
    if (byte === LOWER_E) {
      if (beginsJson(bytes, at, to)) return true
    } else if (byte === EQUALS) {
      if (names.anyBefore(bytes, from, bytes[at - 1] === CLOSE ? at - 1 : at)) return true
    } else {
      const high = at + 2 < to ? hexDigit(bytes[at + 1] ?? 0) : -1
      const low = at + 2 < to ? hexDigit(bytes[at + 2] ?? 0) : -1
      const decoded = high < 0 || low < 0 ? 0 : high * 16 + low
      // An encoded percent sign, letter or digit may be part of anything; nobody who means well encodes the latter.
      if (decoded === PERCENT || isUnreserved(decoded)) return true
      if (decoded === EQUALS && names.anyBefore(bytes, from, at)) return true
    }
  }
  return false
}

/** Letters, digits and `- . _ ~` (RFC 3986 §2.3); `]` too, which closes a nested name. */
function isUnreserved(byte: number): boolean {
  const lower = byte | 32
  const letter = lower >= 97 && lower <= 122
  return (
    letter || (byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 95 || byte === 126 || byte === CLOSE
  )
}
