const SLASH = 47
const COLON = 58
const QUESTION = 63
const HASH = 35
const MINUS = 45
const ID = Uint8Array.of(COLON, 105, 100)
const UUID_LENGTH = 36
/** Hashes, object ids, session ids: 16 digits and more; shorter ones may be words (`decade`, `facade`). */
const LONG_HEX = 16

/**
 * The page a request target belongs to, written to `into` (as long as the target plus 2 bytes a slash at least), and its length:
 * the path without origin, query and fragment, with numbers, UUIDs (RFC 9562) and long hexadecimal ids replaced by `:id`.
 * `/orders/17/items?x=1` → `/orders/:id/items`. On bytes, because a log may hold as many targets as lines.
 */
export function routeTemplate(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  const start = afterOrigin(bytes, from, to)
  let length = 0
  let at = start
  let part = start
  for (;;) {
    const byte = at < to ? bytes[at] : QUESTION
    if (byte === SLASH || byte === QUESTION || byte === HASH) {
      if (isId(bytes, part, at)) {
        into.set(ID, length)
        length += ID.length
      } else {
        for (let i = part; i < at; i++) into[length++] = bytes[i] ?? 0
      }
      if (byte !== SLASH) break
      into[length++] = SLASH
      part = at + 1
    }
    at++
  }
  if (length === 0) into[length++] = SLASH
  return length
}

/** Bytes of `into` that are enough for any target of this length: each one-digit part grows by two. */
export const templateRoom = (length: number): number => length * 2 + 2

/** A target in absolute form (`http://host/path`, RFC 9112 §3.2.2) names its origin before the path. */
function afterOrigin(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] === SLASH) return from
  let at = from
  while (at < to && bytes[at] !== SLASH && bytes[at] !== COLON) at++
  if (at + 2 >= to || bytes[at] !== COLON || bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH) return from
  at += 3
  while (at < to && bytes[at] !== SLASH && bytes[at] !== QUESTION) at++
  return at
}

function isId(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return false
  let decimal = true
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte >= 48 && byte <= 57) continue
    decimal = false
    const lower = byte | 32
    if (lower >= 97 && lower <= 102) continue
    const group = i - from
    const dash = byte === MINUS && (group === 8 || group === 13 || group === 18 || group === 23)
    if (!dash || to - from !== UUID_LENGTH) return false
  }
  return decimal || to - from >= LONG_HEX
}
