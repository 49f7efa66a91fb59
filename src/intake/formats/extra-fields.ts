import type { TextColumn } from '@/engine/access-table'
import type { QuoteFinder } from './quoted'
import { fieldEnd, find } from './scan'

const SPACE = 32
const QUOTE = 34
const EQUALS = 61

/** Fields after the format's own that are read by their name; `kid` and `jti` are those of RFC 7515 and RFC 7519. */
const NAMED: readonly { name: Uint8Array; column: TextColumn }[] = [
  { name: new TextEncoder().encode('kid'), column: 'key' },
  { name: new TextEncoder().encode('jti'), column: 'token' },
]

/**
 * Reads `name=value`, `name="value"` and `"name=value"` in `bytes[from, to)`, separated by spaces, and hands the known ones over.
 * Anything else there is passed over: it stays in the raw line.
 */
export function readExtras(
  quotes: QuoteFinder,
  bytes: Uint8Array,
  from: number,
  to: number,
  set: (column: TextColumn, from: number, to: number) => void,
): void {
  let at = from
  while (at < to) {
    if (bytes[at] === SPACE) {
      at++
      continue
    }
    const quoted = bytes[at] === QUOTE
    const start = quoted ? at + 1 : at
    const equals = find(bytes, EQUALS, start, to)
    const valueQuoted = !quoted && bytes[equals + 1] === QUOTE && equals + 1 < fieldEnd(bytes, start, to)
    const value = valueQuoted ? equals + 2 : equals + 1
    const closing =
      quoted || valueQuoted ? quotes.closing(bytes, valueQuoted ? value : start, to) : fieldEnd(bytes, start, to)
    const end = closing < 0 ? to : closing
    if (equals < end) {
      const column = named(bytes, start, equals)
      if (column !== null) set(column, value, end)
    }
    at = end + 1
  }
}

function named(bytes: Uint8Array, from: number, to: number): TextColumn | null {
  for (const { name, column } of NAMED) {
    if (to - from !== name.length) continue
    let same = 0
    while (same < name.length && bytes[from + same] === name[same]) same++
    if (same === name.length) return column
  }
  return null
}
