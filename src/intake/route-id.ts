import { LONG_HEX, MIXED_TOKEN, type RouteRule } from './route-rule'

const MINUS = 45
const UNDERSCORE = 95
const UUID_LENGTH = 36

/** What makes a path segment an id; the name of the switch of the rule that says so. */
export type IdKind = 'numbers' | 'uuids' | 'longHex' | 'mixedTokens'

/** What the segment `bytes[from, to)` is under the rule; null for a name. */
export function idKind(rule: RouteRule, bytes: Uint8Array, from: number, to: number): IdKind | null {
  if (from === to) return null
  const length = to - from
  let decimal = true
  let hex = true
  let at = from
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 48 && byte <= 57) continue
    decimal = false
    const lower = byte | 32
    if (lower >= 97 && lower <= 102) continue
    hex = false
    if (byte !== MINUS || length !== UUID_LENGTH) break
  }
  if (decimal) return rule.numbers ? 'numbers' : null
  if (hex && length >= LONG_HEX && rule.longHex) return 'longHex'
  if (!hex && at === to && hasUuidDashes(bytes, from, to)) return rule.uuids ? 'uuids' : null
  return rule.mixedTokens && length >= MIXED_TOKEN && isMixed(bytes, from, to) ? 'mixedTokens' : null
}

/** Dashes at 8, 13, 18 and 23 and nowhere else. */
function hasUuidDashes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = 0; from + i < to; i++) {
    const dash = i === 8 || i === 13 || i === 18 || i === 23
    if ((bytes[from + i] === MINUS) !== dash) return false
  }
  return true
}

/** Digits, capitals and small letters, changing often, as random characters do and words do not. */
function isMixed(bytes: Uint8Array, from: number, to: number): boolean {
  let changes = 0
  let digits = 0
  let last = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === MINUS || byte === UNDERSCORE) continue
    const kind = byte >= 48 && byte <= 57 ? 1 : byte >= 65 && byte <= 90 ? 2 : byte >= 97 && byte <= 122 ? 3 : 0
    if (kind === 0) return false
    if (kind === 1) digits++
    if (last !== 0 && kind !== last) changes++
    last = kind
  }
  return digits > 0 && changes * 3 >= to - from
}
