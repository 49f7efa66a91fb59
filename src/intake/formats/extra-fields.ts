import type { TextColumn } from '@/engine/access-table'
import type { RowBatch } from '../row-batch'
import type { QuoteFinder } from './quoted'
import { decimal, fieldEnd, find } from './scan'

const SPACE = 32
const QUOTE = 34
const DOT = 46
const EQUALS = 61
const OPEN = 91
const LOWER_M = 109
const LOWER_S = 115
const NOTHING = -1

/** Fields after the format's own that are read by their name; `kid` and `jti` are those of RFC 7515 and RFC 7519. */
const NAMED: readonly { name: Uint8Array; column: TextColumn | 'seconds' }[] = [
  { name: new TextEncoder().encode('kid'), column: 'key' },
  { name: new TextEncoder().encode('jti'), column: 'token' },
  /** `rt=$request_time` is how NGINX Amplify's documentation names it. */
  { name: new TextEncoder().encode('rt'), column: 'seconds' },
  { name: new TextEncoder().encode('request_time'), column: 'seconds' },
]

/**
 * Reads the fields `bytes[from, to)` that stand behind a format's own, separated by spaces: hands `name=value`, `name="value"`
 * and `"name=value"` of the known names over, and answers the milliseconds the request took, −1 where they are not plain to see.
 * Plain are, in this order: Traefik's `12ms` as the last field (https://doc.traefik.io/traefik/observability/access-logs/);
 * `rt=0.123` and `request_time=0.123`; a bare `0.123` before a `[`, as ingress-nginx writes
 * (https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/); and one bare `0.123`, if there is no
 * other: nginx writes `$request_time` in seconds with three decimals. Of two, one would be the upstream's. A whole number may be
 * seconds or microseconds (Apache `%T`, `%D`) or a length, so it is none. Everything else, X-Forwarded-For too, stays in the raw line.
 */
export function readExtras(
  quotes: QuoteFinder,
  bytes: Uint8Array,
  from: number,
  to: number,
  batch: RowBatch,
  set: (column: TextColumn, from: number, to: number) => void,
): number {
  let told = NOTHING
  let bare = NOTHING
  let bares = 0
  let at = from
  while (at < to) {
    if (bytes[at] === SPACE) {
      at++
      continue
    }
    const quoted = bytes[at] === QUOTE
    const start = quoted ? at + 1 : at
    let end = quoted ? closingOrEnd(quotes, bytes, start, to) : fieldEnd(bytes, start, to)
    const equals = find(bytes, EQUALS, start, end)
    if (equals < end) {
      let value = equals + 1
      if (!quoted && value < end && bytes[value] === QUOTE) {
        value++
        end = closingOrEnd(quotes, bytes, value, to)
      }
      const column = named(bytes, start, equals)
      if (column === 'seconds') told = milliseconds(bytes, value, end)
      else if (column !== null) set(column, value, end)
      else batch.setNamed(bytes, start, equals, value, end)
    } else if (!quoted) {
      if (end === to && bytes[end - 2] === LOWER_M && bytes[end - 1] === LOWER_S) {
        const ms = decimal(bytes, start, end - 2)
        if (ms >= 0) return ms
      }
      const ms = milliseconds(bytes, start, end)
      if (ms >= 0) {
        bares++
        bare = ms
        if (told < 0 && end + 1 < to && bytes[end + 1] === OPEN) told = ms
      }
    }
    at = end + 1
  }
  return told < 0 && bares === 1 ? bare : told
}

function closingOrEnd(quotes: QuoteFinder, bytes: Uint8Array, from: number, to: number): number {
  const closing = quotes.closing(bytes, from, to)
  return closing < 0 ? to : closing
}

/** Seconds with three decimals as milliseconds; −1 for anything else. */
function milliseconds(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 5 || bytes[to - 4] !== DOT) return NOTHING
  const seconds = decimal(bytes, from, to - 4)
  const ms = decimal(bytes, to - 3, to)
  return seconds < 0 || ms < 0 || seconds > 1e6 ? NOTHING : seconds * 1000 + ms
}

/** What the value of a field with this name is, if it is one of those that mean the same in every log. */
export function named(bytes: Uint8Array, from: number, to: number): TextColumn | 'seconds' | null {
  for (const { name, column } of NAMED) {
    if (to - from !== name.length) continue
    let same = 0
    while (same < name.length && bytes[from + same] === name[same]) same++
    if (same === name.length) return column
  }
  return null
}
