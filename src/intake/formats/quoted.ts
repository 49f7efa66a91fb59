import { hasZeroByte, WordView } from '../word-view'
import { hexDigit } from './scan'

const SPACE = 32
const QUOTE = 34
const BACKSLASH = 92
const LOWER_X = 120

const QUOTES = 0x2222_2222
const BACKSLASHES = 0x5c5c_5c5c

/** Finds where quoted fields end and whether they hold escapes. */
export class QuoteFinder {
  private readonly words = new WordView()
  /** Whether the field that {@link closing} looked at last holds a backslash. */
  escaped = false

  /**
   * Where the quoted field that begins after its quote at `from` ends: the position of the closing quote, or −1.
   * A quote closes only before a space or the line's end, because some servers do not escape quotes inside
   * (`GET /?q="x" HTTP/1.0`); a backslash takes the next byte with it.
   */
  closing(bytes: Uint8Array, from: number, to: number): number {
    const view = this.words.of(bytes)
    let at = from
    this.escaped = false
    while (at < to) {
      while (at + 3 < to) {
        const word = view.getInt32(at, true)
        if (hasZeroByte(word ^ QUOTES) || hasZeroByte(word ^ BACKSLASHES)) break
        at += 4
      }
      const end = Math.min(at + 4, to)
      for (; at < end; at++) {
        const byte = bytes[at]
        if (byte === BACKSLASH) {
          this.escaped = true
          at++
        } else if (byte === QUOTE && (at + 1 === to || bytes[at + 1] === SPACE)) return at
      }
    }
    return -1
  }

  /** Whether `bytes[from, to)` holds a backslash. */
  hasEscape(bytes: Uint8Array, from: number, to: number): boolean {
    const view = this.words.of(bytes)
    let at = from
    for (; at + 3 < to; at += 4) if (hasZeroByte(view.getInt32(at, true) ^ BACKSLASHES)) return true
    for (; at < to; at++) if (bytes[at] === BACKSLASH) return true
    return false
  }
}

/** What follows a backslash, as Apache writes it (`ap_escape_logitem`): `b n r t v " \`. nginx writes `\xHH` only. */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [98, 8],
  [110, 10],
  [114, 13],
  [116, 9],
  [118, 11],
  [QUOTE, QUOTE],
  [BACKSLASH, BACKSLASH],
])

/** Undoes the escapes of a log field into `into` and answers the length; other backslashes stay as they are. */
export function unescapeField(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  let length = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    const next = i + 1 < to ? (bytes[i + 1] ?? 0) : -1
    const plain = byte === BACKSLASH ? ESCAPES.get(next) : undefined
    if (plain !== undefined) {
      into[length++] = plain
      i++
    } else if (byte === BACKSLASH && next === LOWER_X && i + 3 < to) {
      const high = hexDigit(bytes[i + 2])
      const low = hexDigit(bytes[i + 3])
      const hex = high >= 0 && low >= 0
      into[length++] = hex ? high * 16 + low : byte
      if (hex) i += 3
    } else {
      into[length++] = byte
    }
  }
  return length
}
