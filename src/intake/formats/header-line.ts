const HASH = 35
const MINUS = 45
const COLON = 58
/** Longer names are no directives; the line is a comment. */
const LONGEST_NAME = 24

/** Header lines become strings: there are few of them. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * A directive line `#Name: value` (W3C Extended Log File Format); null for other lines, also for a row whose first field begins with `#`,
 * which a method may (RFC 9110 §5.6.2).
 */
export function directiveLine(bytes: Uint8Array, from: number, to: number): { name: string; value: string } | null {
  if (bytes[from] !== HASH) return null
  let colon = from + 1
  while (colon < to && colon < from + LONGEST_NAME && isNameByte(bytes[colon])) colon++
  if (colon === from + 1 || colon >= to || bytes[colon] !== COLON) return null
  const name = decoder.decode(bytes.subarray(from, colon)).toLowerCase()
  return { name, value: decoder.decode(bytes.subarray(colon + 1, to)).trim() }
}

function isNameByte(byte = 0): boolean {
  const lower = byte | 32
  return (lower >= 97 && lower <= 122) || byte === MINUS
}

/** The one of `names` that the directive line sets, whatever its case; null for other lines. */
export function directiveOf(names: readonly string[], bytes: Uint8Array, from: number, to: number): string | null {
  const name = directiveLine(bytes, from, to)?.name
  return names.find((known) => known.toLowerCase() === name) ?? null
}

/** The names that a `#Fields` line lists, in lower case: servers differ in case, none in meaning. */
export const fieldNames = (value: string): readonly string[] =>
  value
    .toLowerCase()
    .split(/[ \t]+/)
    .filter((name) => name !== '')

/** Amazon's own columns: such a file is CloudFront's, though its header is that of W3C. */
export const isCloudFront = (names: readonly string[]): boolean => names.some((name) => name.startsWith('x-edge-'))
