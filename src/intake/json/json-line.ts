const OPEN = 123
const SPACE = 32

/** An object of parsed JSON. Its names were chosen by strangers: read it by {@link member} only. */
export type JsonObject = { readonly [name: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line, parsed; and its text, for numbers that no double holds. */
export class JsonLine {
  /** Of the line read last. */
  source = ''
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /**
   * The object that `bytes[from, to)` is; null where it is none, or no JSON (RFC 8259). Bytes that are not UTF-8 stand as U+FFFD.
   * How deep it nests does not matter: engines parse JSON without recursion, and one that did not would throw.
   */
  read(bytes: Uint8Array, from: number, to: number): JsonObject | null {
    let at = from
    // Space, tab and CR; anything else that is no `{` is not worth a parse.
    while (at < to && (bytes[at] ?? 0) <= SPACE) at++
    if (at >= to || bytes[at] !== OPEN) return null
    this.source = this.decoder.decode(bytes.subarray(from, to))
    return parseObject(this.source)
  }

  /** The number that a member `name` of this line is, as it stands in the text: see {@link numberText}. */
  digits(name: string, value: number): string | null {
    return numberText(this.source, name, value)
  }
}

export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const NUMBER = /[ \t\r\n]*:[ \t\r\n]*(\d+(?:\.\d+)?)(?![\d.eE])/y

/**
 * Nanoseconds since 1970 need 61 bits, and a double has 53: their digits are read from the text. Of several members with
 * this name, at other depths or in a string, one that parses to `value` is taken: they are equal to within what a double tells apart.
 * Null where the text does not tell: the name is written with escapes, or the number with an exponent.
 */
export function numberText(source: string, name: string, value: number): string | null {
  if (Number.isSafeInteger(value)) return String(value)
  const quoted = `"${name}"`
  for (let at = source.indexOf(quoted); at >= 0; at = source.indexOf(quoted, at + 1)) {
    NUMBER.lastIndex = at + quoted.length
    const digits = NUMBER.exec(source)?.[1]
    if (digits !== undefined && Number(digits) === value) return digits
  }
  return null
}
