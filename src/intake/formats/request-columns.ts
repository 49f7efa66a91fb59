import type { RowBatch } from '../row-batch'
import { DECODED_ESCAPES, type FieldText } from './field-text'
import { splitRequest } from './request'
import { find } from './scan'

const SPACE = 32
const DASH = 45
const SLASH = 47
const COLON = 58
const QUESTION = 63
const OPEN = 91
const CLOSE = 93

/**
 * Sets method, host and path of a request line in `bytes[from, to)`. Where no request came, load balancers write `- - -`.
 */
export function setRequest(batch: RowBatch, text: FieldText, bytes: Uint8Array, from: number, to: number): void {
  const parts = splitRequest(bytes, from, to)
  if (parts === null) return
  const { methodEnd, target, targetEnd } = parts
  text.set(batch, batch.text.method, bytes, from, methodEnd)
  const nothing = bytes[target] === DASH && (target + 1 === targetEnd || bytes[target + 1] === SPACE)
  if (!nothing) setTarget(batch, text, bytes, target, targetEnd)
}

/**
 * The target of a request in absolute form, `https://host:443/path?query` (RFC 9112 §3.2.2), as host and path; any other target as
 * path. Of a malformed one, what can be told: AWS writes `http://host:80-` where no path came.
 */
function setTarget(batch: RowBatch, text: FieldText, bytes: Uint8Array, from: number, to: number): void {
  const authority = authorityStart(bytes, from, to)
  if (authority < 0) {
    text.setPath(batch, DECODED_ESCAPES, bytes, from, to)
    return
  }
  let path = authority
  while (path < to && bytes[path] !== SLASH && bytes[path] !== QUESTION && bytes[path] !== SPACE) path++
  const bracketed = bytes[authority] === OPEN && authority < path
  const host = bracketed ? authority + 1 : authority
  text.set(batch, batch.text.host, bytes, host, find(bytes, bracketed ? CLOSE : COLON, host, path))
  if (path < to && bytes[path] !== SPACE) text.setPath(batch, DECODED_ESCAPES, bytes, path, to)
}

/** Behind `://`, where nothing but letters stand before it; −1 where it is no such target. */
function authorityStart(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && isLetter(bytes[at])) at++
  const absolute = at > from && at + 2 < to && bytes[at] === COLON && bytes[at + 1] === SLASH && bytes[at + 2] === SLASH
  return absolute ? at + 3 : -1
}

function isLetter(byte = 0): boolean {
  const lower = byte | 32
  return lower >= 97 && lower <= 122
}
