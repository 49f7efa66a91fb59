import { digits } from '../time/iso-time'
import { decimal, fieldEnd, find } from './scan'

const ESCAPE = 27
const SPACE = 32
const QUOTE = 34
const DASH = 45
const DOT = 46
const COLON = 58
const LESS = 60
const GREATER = 62
const OPEN = 91
const BACKSLASH = 92
const CLOSE = 93
const UNDERSCORE = 95
const LOWER_M = 109
const PIPE = 124

/** Prefixes within prefixes: a container's output that syslog carried. */
const MOST = 3
/** Host names have 255 bytes at most (RFC 1035 §2.3.4), tags and app names 48 (RFC 5424 §6). */
const LONGEST_WORD = 256
/** Structured data may hold anything; no daemon writes more of it. */
const LONGEST_DATA = 4096
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const STREAMS = ['stdout F ', 'stderr F ', 'stdout P ', 'stderr P '].map((text) => new TextEncoder().encode(text))
const POD = new TextEncoder().encode('pod/')

/**
 * Where the line begins that a carrier wrapped, in `bytes[from, to)`; `from` where nothing wraps it. Carriers are
 * syslog (RFC 3164 with and without `<34>`, with an RFC 3339 time as rsyslog writes it, journalctl's `short`; RFC 5424, also with the length of
 * RFC 6587 before it), container runtimes (`2026-01-02T03:04:05.678901234Z stdout F `, Kubernetes' CRI), `docker logs -t`,
 * `docker compose` (`web-1  | `) and `kubectl logs --prefix` (`[pod/web/nginx] `).
 * A prefix is only a guess about a line that no format reads whole: an access line may begin like one.
 */
export function prefixEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  for (let i = 0; i < MOST; i++) {
    const next = onePrefixEnd(bytes, at, to)
    if (next < 0) break
    at = next
  }
  return at
}

/** −1 where there is none, as for all below. */
function onePrefixEnd(bytes: Uint8Array, from: number, to: number): number {
  const compose = composeEnd(bytes, from, to)
  if (compose >= 0) return compose
  const pod = podEnd(bytes, from, to)
  if (pod >= 0) return pod
  const priority = priorityEnd(bytes, from, to)
  if (priority > from && bytes[priority] === 49 && bytes[priority + 1] === SPACE && priority + 1 < to) {
    return structuredEnd(bytes, priority + 2, to)
  }
  const short = bsdTimeEnd(bytes, priority, to)
  if (short >= 0) return tagEnd(bytes, short, to)
  const iso = isoTimeEnd(bytes, priority, to)
  if (iso < 0) return -1
  const tag = tagEnd(bytes, iso, to)
  if (tag >= 0 || priority > from) return tag
  for (const stream of STREAMS) {
    if (iso + stream.length <= to && stream.every((byte, i) => bytes[iso + i] === byte)) return iso + stream.length
  }
  // `docker logs -t` writes nanoseconds; whole seconds are more likely a log's own time.
  return bytes[from + 19] === DOT ? iso : -1
}

/** Behind `<34>`, or behind the length and it (`83 <34>`); `from` where there is no priority. */
function priorityEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  const word = find(bytes, SPACE, from, Math.min(to, from + 7))
  if (word + 1 < to && bytes[word + 1] === LESS && decimal(bytes, from, word) >= 0) at = word + 1
  if (bytes[at] !== LESS || at >= to) return from
  const close = find(bytes, GREATER, at, Math.min(to, at + 5))
  return close < to && bytes[close] === GREATER && decimal(bytes, at + 1, close) >= 0 ? close + 1 : from
}

/** Behind `Oct 11 22:14:15 `, where the day may be ` 1`. */
function bsdTimeEnd(bytes: Uint8Array, from: number, to: number): number {
  if (from + 16 > to || bytes[from + 3] !== SPACE || bytes[from + 6] !== SPACE || bytes[from + 15] !== SPACE) return -1
  const month = String.fromCharCode(bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0)
  const day = bytes[from + 4] === SPACE ? digits(bytes, from + 5, 1) : digits(bytes, from + 4, 2)
  const known = MONTHS.indexOf(month) % 3 === 0 && day >= 1 && day <= 31
  return known && isClock(bytes, from + 7) ? from + 16 : -1
}

const isClock = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 2] === COLON &&
  bytes[at + 5] === COLON &&
  !Number.isNaN(digits(bytes, at, 2) + digits(bytes, at + 3, 2) + digits(bytes, at + 6, 2))

/** Behind `2026-01-02T03:04:05.678901+09:00 `: a date and a time with a zone, and a space. */
function isoTimeEnd(bytes: Uint8Array, from: number, to: number): number {
  if (from + 21 > to || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH || bytes[from + 10] !== 84) return -1
  if (!isClock(bytes, from + 11) || Number.isNaN(digits(bytes, from, 4))) return -1
  const end = find(bytes, SPACE, from + 19, Math.min(to, from + 36))
  const last = bytes[end - 1] ?? 0
  const zoned = last === 90 || (last >= 48 && last <= 57 && hasOffset(bytes, from + 19, end))
  return end < to && bytes[end] === SPACE && zoned ? end + 1 : -1
}

function hasOffset(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 43 || bytes[at] === DASH) return true
  return false
}

/** Behind `host app[1]: ` or `app: `. */
function tagEnd(bytes: Uint8Array, from: number, to: number): number {
  let start = from
  for (let word = 0; word < 2; word++) {
    const end = find(bytes, SPACE, start, Math.min(to, start + LONGEST_WORD))
    if (end === start || end >= to || bytes[end] !== SPACE) return -1
    if (bytes[end - 1] === COLON && isTag(bytes, start, end - 1)) return end + 1
    start = end + 1
  }
  return -1
}

/** `app`, `app[1]`, `docker/web[1]`: printable, without the signs that a log's own first fields have. */
function isTag(bytes: Uint8Array, from: number, to: number): boolean {
  const name = bytes[to - 1] === CLOSE ? find(bytes, OPEN, from, to) : to
  for (let at = from; at < name; at++) {
    const byte = bytes[at] ?? 0
    if (byte <= SPACE || byte > 126 || byte === QUOTE || byte === COLON || byte === OPEN) return false
  }
  return name > from
}

function isNameByte(byte = 0): boolean {
  const lower = byte | 32
  return (
    (lower >= 97 && lower <= 122) || (byte >= 48 && byte <= 57) || byte === DASH || byte === DOT || byte === UNDERSCORE
  )
}

/** RFC 5424 behind its version: `time host app procid msgid [data] message`, a mark of UTF-8 before the message left out. */
function structuredEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  for (let field = 0; field < 5; field++) {
    const end = find(bytes, SPACE, at, Math.min(to, at + LONGEST_WORD))
    if (end === at || end >= to || bytes[end] !== SPACE) return -1
    at = end + 1
  }
  const data = bytes[at] === DASH ? at + 1 : dataEnd(bytes, at, Math.min(to, at + LONGEST_DATA))
  if (data < 0 || data >= to || bytes[data] !== SPACE) return -1
  const marked = data + 3 < to && bytes[data + 1] === 0xef && bytes[data + 2] === 0xbb && bytes[data + 3] === 0xbf
  return marked ? data + 4 : data + 1
}

/** Behind `[id name="value"][…]`, where `]` and `"` in values stand behind a backslash. */
function dataEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] === OPEN) {
    let quoted = false
    for (at++; at < to && (quoted || bytes[at] !== CLOSE); at++) {
      if (bytes[at] === BACKSLASH) at++
      else if (bytes[at] === QUOTE) quoted = !quoted
    }
    if (at >= to) return -1
    at++
  }
  return at === from ? -1 : at
}

/** Behind `web-1  | `, which compose may colour. */
function composeEnd(bytes: Uint8Array, from: number, to: number): number {
  const name = colourEnd(bytes, from, to)
  let at = name
  while (at < to && at < name + LONGEST_WORD && isNameByte(bytes[at])) at++
  const spaces = at
  while (at < to && at < spaces + LONGEST_WORD && bytes[at] === SPACE) at++
  if (spaces === name || at === spaces || at >= to || bytes[at] !== PIPE) return -1
  at = colourEnd(bytes, at + 1, to)
  return at < to && bytes[at] === SPACE ? at + 1 : -1
}

/** Behind a colour of the terminal, `ESC [ 36 m` (ECMA-48 SGR), if one stands there. */
function colourEnd(bytes: Uint8Array, from: number, to: number): number {
  if (from + 2 >= to || bytes[from] !== ESCAPE || bytes[from + 1] !== OPEN) return from
  const end = find(bytes, LOWER_M, from, Math.min(to, from + 12))
  return end < to && bytes[end] === LOWER_M ? end + 1 : from
}

/** Behind `[pod/web/nginx] ` or `pod/web `. */
function podEnd(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === OPEN ? from + 1 : from
  if (start + POD.length >= to || !POD.every((byte, i) => bytes[start + i] === byte)) return -1
  const end = fieldEnd(bytes, start, Math.min(to, start + LONGEST_WORD))
  if (end >= to || bytes[end] !== SPACE) return -1
  return start === from || bytes[end - 1] === CLOSE ? end + 1 : -1
}
