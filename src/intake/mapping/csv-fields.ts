import type { Quote } from './mapping'

const MOST_FIELDS = 4096

/**
 * Cuts one CSV record into fields, on bytes, after RFC 4180: fields may be quoted, a quote inside is doubled, line ends inside stay.
 * Our own, though a library would quote well, too: streaming CSV libraries (papaparse among them) hand over strings without byte
 * offsets, and each row must know where its raw line stands.
 * A quote in a field that does not begin with one is an ordinary character (`5" disk`); one that is neither doubled nor last in a
 * quoted field makes the record none, because what follows could be another line swallowed by it.
 */
export class CsvFields {
  /** Field `i` is `bytes[bounds[2i], bounds[2i + 1])`, without its quotes, its doubled quotes still double. */
  readonly bounds = new Int32Array(MOST_FIELDS * 2)
  count = 0
  private readonly doubled = new Uint8Array(MOST_FIELDS)
  private readonly delimiter: number
  /** −1 is none. */
  private readonly quote: number

  constructor(delimiter: string, quote: Quote) {
    this.delimiter = delimiter.charCodeAt(0)
    this.quote = quote === '' ? -1 : quote.charCodeAt(0)
  }

  /** Cuts the record `bytes[from, to)`. False where its quotes are wrong or it has more fields than `most`. */
  cut(bytes: Uint8Array, from: number, to: number, most = MOST_FIELDS): boolean {
    const { bounds, delimiter, quote } = this
    const room = Math.min(most, MOST_FIELDS)
    this.count = 0
    for (let at = from; ; at++) {
      const field = this.count
      if (field === room) return false
      this.doubled[field] = 0
      if (at < to && bytes[at] === quote) {
        const end = this.closing(bytes, at + 1, to, field)
        if (end < 0) return false
        bounds[field * 2] = at + 1
        bounds[field * 2 + 1] = end
        at = end + 1
      } else {
        bounds[field * 2] = at
        while (at < to && bytes[at] !== delimiter) at++
        bounds[field * 2 + 1] = at
      }
      this.count++
      if (at >= to) return true
    }
  }

  /** Whether field `i` holds doubled quotes, so that its value is what {@link unquote} makes of it. */
  hasDoubled(i: number): boolean {
    return this.doubled[i] === 1
  }

  /** Writes field `i` with its doubled quotes single `into` an array of at least its length; answers the new length. */
  unquote(bytes: Uint8Array, i: number, into: Uint8Array): number {
    const to = this.bounds[i * 2 + 1] ?? 0
    let length = 0
    for (let at = this.bounds[i * 2] ?? 0; at < to; at++) {
      const byte = bytes[at] ?? 0
      into[length++] = byte
      if (byte === this.quote) at++
    }
    return length
  }

  /** Position of the quote that ends the field begun before `from`; −1 where none does. */
  private closing(bytes: Uint8Array, from: number, to: number, field: number): number {
    const { quote } = this
    for (let at = from; at < to; at++) {
      if (bytes[at] !== quote) continue
      if (at + 1 === to || bytes[at + 1] === this.delimiter) return at
      if (bytes[at + 1] !== quote) return -1
      this.doubled[field] = 1
      at++
    }
    return -1
  }
}
