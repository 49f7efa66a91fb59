import { splitRequest } from '../formats/request'
import type { RowBatch } from '../row-batch'

const QUESTION = 63
const HASH = 35
const COLON = 58
const SLASH = 47
const AT = 64
const OPEN = 91
const CLOSE = 93

/**
 * A column of paths may hold whole requests, `GET /path HTTP/1.1`, and whole addresses, `https://host:443/path` (RFC 9112 §3.2.2):
 * method and host of these give way to columns of their own, which are to be set after it.
 */
export function setTarget(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
  const parts = splitRequest(bytes, from, to)
  if (parts === null || parts.targetEnd === to) {
    setAddress(batch, bytes, from, to)
    return
  }
  batch.setText(batch.text.method, bytes, from, parts.methodEnd)
  setAddress(batch, bytes, parts.target, parts.targetEnd)
}

function setAddress(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
  const authority = authorityStart(bytes, from, to)
  let path = authority
  while (path >= 0 && path < to && !endsAuthority(bytes[path])) path++
  if (authority < 0 || path === authority) {
    batch.setPath(bytes, from, to)
    return
  }
  setHost(batch, bytes, authority, path)
  if (path < to) batch.setPath(bytes, path, to)
}

/** Without port, brackets, and what RFC 3986 §3.2.1 allows before an `@`: a name, and a password that nobody shall keep. */
function setHost(batch: RowBatch, bytes: Uint8Array, from: number, to: number): void {
  const user = bytes.subarray(from, to).lastIndexOf(AT)
  const start = from + user + 1
  const bracketed = bytes[start] === OPEN
  const host = bracketed ? start + 1 : start
  let end = host
  while (end < to && bytes[end] !== (bracketed ? CLOSE : COLON)) end++
  if (end > host) batch.setText(batch.text.host, bytes, host, end)
}

/** Behind `://`, where nothing but letters stand before it; −1 where that is not so. */
function authorityStart(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && isLetter(bytes[at] ?? 0)) at++
  return at > from && at + 2 < to && bytes[at] === COLON && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH
    ? at + 3
    : -1
}

function isLetter(byte: number): boolean {
  const lower = byte | 32
  return lower >= 97 && lower <= 122
}

const endsAuthority = (byte = 0): boolean => byte === SLASH || byte === QUESTION || byte === HASH
