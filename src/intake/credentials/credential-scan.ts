import { findJwt } from './jwt'
import type { NameTable } from './name-table'
import type { PercentText } from './percent-text'
import { isTokenName } from './token-name'

const SPACE = 32
const PLUS = 43
const SLASH = 47
const EQUALS = 61
const QUESTION = 63
const CLOSE = 93
/** What tokens are made of: base64 in all its forms, RFC 6750 §2.1, and what frameworks put between its parts. */
const TOKEN = byteSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=|:!*$,@')
const SEPARATOR = byteSet('&;#')
/** What ends a token in a query, a path or a cookie. */
const END = byteSet('&;#?"\'<> \t\n\r')
const BEARER = new TextEncoder().encode('bearer')
/** Anyone can try out all shorter ones, so a hash would hide nothing; most are page numbers and words. */
export const SHORTEST_TOKEN = 8
const SHORTEST_SESSION = 16

function byteSet(chars: string): Uint8Array {
  const set = new Uint8Array(256)
  for (const char of chars) set[char.charCodeAt(0)] = 1
  return set
}

/** Who is told what stands in a text. Positions are in the decoded bytes. */
export interface CredentialSink {
  /** A token or a text that holds one; in order and apart from each other. */
  token(from: number, to: number): void
  plain(role: 'token-id' | 'key' | 'account', from: number, to: number): void
}

/**
 * Finds tokens anywhere in a decoded text, and what stands behind a name and `=`. `path` says that the text may begin with a
 * path, in which a value ends at the next slash.
 */
export function scanCredentials(text: PercentText, names: NameTable, path: boolean, sink: CredentialSink): void {
  const { bytes, length: to } = text
  let jwt = findJwt(bytes, 0, to)
  let inPath = path
  for (let at = 0; at < to; at++) {
    if (jwt !== null && at >= jwt.from) {
      sink.token(jwt.from, jwt.to)
      at = jwt.to - 1
      jwt = findJwt(bytes, jwt.to, to)
      continue
    }
    if (bytes[at] === QUESTION) inPath = false
    if (bytes[at] !== EQUALS) continue
    // `user[token]=`, as Rails and PHP nest names.
    const role = names.roleBefore(bytes, 0, bytes[at - 1] === CLOSE ? at - 1 : at)
    const from = at + 1
    if (role === 'token-id' || role === 'key' || role === 'account') {
      const end = plainEnd(text, at)
      if (end > from && (jwt === null || jwt.from >= end)) sink.plain(role, from, end)
    } else if (role === 'token' || role === 'session') {
      const start = afterBearer(bytes, from, to)
      const end = tokenEnd(bytes, start, to, inPath || role === 'session')
      const begun = jwt !== null && jwt.from === start
      const wanted = role === 'token' ? end - start >= SHORTEST_TOKEN : looksRandom(bytes, start, end, to)
      // What was read from a log that had been redacted is the same token as before.
      const named = isTokenName(bytes, start, end)
      if (named) sink.plain('token-id', start, end)
      if (begun || named || !wanted) continue
      const last = jwt !== null && jwt.from < end ? Math.max(jwt.to, end) : end
      sink.token(start, last)
      at = last - 1
      if (jwt !== null && jwt.from < last) jwt = findJwt(bytes, last, to)
    }
  }
}

/** Where the value behind the `=` at `equals` ends: a separator that is encoded oftener than the `=` belongs to the value. */
function plainEnd(text: PercentText, equals: number): number {
  const width = text.widthOf(equals)
  let at = equals + 1
  while (at < text.length && !(SEPARATOR[text.bytes[at] ?? 0] === 1 && text.widthOf(at) <= width)) at++
  return at
}

/** Where the letters of a token that begins at `from` end. */
export function tokenEnd(bytes: Uint8Array, from: number, to: number, atSlash: boolean): number {
  let at = from
  while (at < to && TOKEN[bytes[at] ?? 0] === 1 && !(atSlash && bytes[at] === SLASH)) at++
  return at
}

/** Letters and digits mixed, and nothing behind them that belongs to a word: `Build_15.1 (beta)`. */
export function looksRandom(bytes: Uint8Array, from: number, end: number, to: number): boolean {
  if (end - from < SHORTEST_SESSION || (end < to && bytes[end] !== SLASH && END[bytes[end] ?? 0] === 0)) return false
  let digit = false
  let letter = false
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 48 && byte <= 57) digit = true
    else if ((byte | 32) >= 97 && (byte | 32) <= 122) letter = true
  }
  return digit && letter
}

/** Where the token of `Bearer abc` begins; a space may be a plus in a query. */
export function afterBearer(bytes: Uint8Array, from: number, to: number): number {
  const end = from + BEARER.length
  if (end >= to || (bytes[end] !== SPACE && bytes[end] !== PLUS)) return from
  for (let i = 0; i < BEARER.length; i++) if (((bytes[from + i] ?? 0) | 32) !== BEARER[i]) return from
  return end + 1
}
