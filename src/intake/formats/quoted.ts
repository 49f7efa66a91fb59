const SPACE = 32
const QUOTE = 34
const BACKSLASH = 92
const LOWER_X = 120

/**
 * Where the quoted field that begins after its quote at `from` ends: the position of the closing quote, or −1.
 * A quote closes only before a space or the line's end, because some servers do not escape quotes inside
 * (`GET /?q="x" HTTP/1.0`); a backslash takes the next byte with it.
 */
export function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const byte = bytes[i]
    if (byte === BACKSLASH) i++
    else if (byte === QUOTE && (i + 1 === to || bytes[i + 1] === SPACE)) return i
  }
  return -1
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

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

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
      const high = hexDigit(bytes[i + 2] ?? 0)
      const low = hexDigit(bytes[i + 3] ?? 0)
      const hex = high >= 0 && low >= 0
      into[length++] = hex ? high * 16 + low : byte
      if (hex) i += 3
    } else {
      into[length++] = byte
    }
  }
  return length
}

/** Whether `bytes[from, to)` holds a backslash. */
export function hasEscape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] === BACKSLASH) return true
  return false
}
