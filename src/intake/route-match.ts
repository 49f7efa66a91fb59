import type { QueryPart, RoutePattern } from './route-pattern'

const SLASH = 47
const QUESTION = 63
const HASH = 35
const AMPERSAND = 38
const EQUALS = 61
const SEMICOLON = 59
const SESSION = new TextEncoder().encode(';jsessionid=')

/** A–Z as a–z. */
export const folded = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte)

/** What of a rule decides how paths are compared. */
export interface Comparing {
  readonly foldCase: boolean
  readonly dropSession: boolean
}

/** Where the path that begins at `from` ends: at the query, the fragment or `to`. */
export function pathEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== QUESTION && bytes[at] !== HASH) at++
  return at
}

/** Where the name in the segment `[from, to)` ends: before `;jsessionid=`, or at `to`. */
export function nameEnd(bytes: Uint8Array, from: number, to: number): number {
  const last = to - SESSION.length
  for (let at = from; at <= last; at++) {
    if (bytes[at] === SEMICOLON && sameBytes(bytes, at, at + SESSION.length, SESSION, true)) return at
  }
  return to
}

function sameBytes(bytes: Uint8Array, from: number, to: number, other: Uint8Array, fold: boolean): boolean {
  if (to - from !== other.length) return false
  for (let i = 0; i < other.length; i++) {
    const one = bytes[from + i] ?? 0
    const two = other[i] ?? 0
    if (one !== two && !(fold && folded(one) === folded(two))) return false
  }
  return true
}

/** Whether the path `[from, end)` is one of the pattern. */
export function matchesPath(
  pattern: RoutePattern,
  bytes: Uint8Array,
  from: number,
  end: number,
  { foldCase, dropSession }: Comparing,
): boolean {
  let at = from
  for (const segment of pattern.segments) {
    if (at >= end || bytes[at] !== SLASH) return false
    const start = ++at
    while (at < end && bytes[at] !== SLASH) at++
    const nameTo = dropSession ? nameEnd(bytes, start, at) : at
    if (segment === null ? nameTo === start : !sameBytes(bytes, start, nameTo, segment, foldCase)) return false
  }
  return pattern.open ? at < end && bytes[at] === SLASH : at === end
}

/** Whether the query that begins with the `?` at `mark`, if one is there, holds what the pattern asks for. */
export function matchesQuery(
  pattern: RoutePattern,
  bytes: Uint8Array,
  mark: number,
  to: number,
  fold: boolean,
): boolean {
  for (const part of pattern.query) if (valueStart(part, bytes, mark, to, fold) < 0) return false
  return true
}

/** Writes the page of a target that matches, and answers its length. Query keys stand in the order of the template. */
export function writeMatch(
  pattern: RoutePattern,
  bytes: Uint8Array,
  mark: number,
  to: number,
  foldCase: boolean,
  into: Uint8Array,
): number {
  into.set(pattern.text)
  let length = pattern.text.length
  for (const part of pattern.query) {
    into.set(part.text, length)
    length += part.text.length
    if (part.value !== 'kept') continue
    const start = valueStart(part, bytes, mark, to, foldCase)
    for (let at = start; at < to && bytes[at] !== AMPERSAND && bytes[at] !== HASH; at++) {
      const byte = bytes[at] ?? 0
      into[length++] = foldCase ? folded(byte) : byte
    }
  }
  return length
}

/** Where the value of the part's key begins, if the part accepts it; else −1. The first of equal keys counts. */
function valueStart(part: QueryPart, bytes: Uint8Array, mark: number, to: number, fold: boolean): number {
  if (mark >= to || bytes[mark] !== QUESTION) return -1
  let at = mark
  do {
    const start = at + 1
    let equals = -1
    for (at = start; at < to && bytes[at] !== AMPERSAND && bytes[at] !== HASH; at++) {
      if (equals < 0 && bytes[at] === EQUALS) equals = at
    }
    if (equals < 0 || !sameBytes(bytes, start, equals, part.key, fold)) continue
    const accepted = typeof part.value === 'string' || sameBytes(bytes, equals + 1, at, part.value, fold)
    return accepted ? equals + 1 : -1
  } while (at < to && bytes[at] === AMPERSAND)
  return -1
}
