import type { CodedColumn, RowBatch } from '../row-batch'
import { isAbsent } from './amounts'
import { unescapeField } from './quoted'
import { find, hexDigit } from './scan'

const SPACE = 32
const QUOTE = 34
const PERCENT = 37
const PLUS = 43
const QUESTION = 63
const BACKSLASH = 92

/** Writes what `bytes[from, to)` means into `into` and answers its length, which is never more than `to - from`. */
export type Decoder = (bytes: Uint8Array, from: number, to: number, into: Uint8Array) => number

/** Puts text of a line into columns, decoded where it is encoded, without making strings. */
export class FieldText {
  private scratch = new Uint8Array(4096)

  /** Sets `column` unless the field is absent. */
  set(batch: RowBatch, column: CodedColumn, bytes: Uint8Array, from: number, to: number): void {
    if (!isAbsent(bytes, from, to)) batch.setText(column, bytes, from, to)
  }

  /** As {@link set}, decoded where `mark` stands in the field. */
  setDecoded(
    batch: RowBatch,
    column: CodedColumn,
    { mark, decode }: { mark: number; decode: Decoder },
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (isAbsent(bytes, from, to)) return
    if (find(bytes, mark, from, to) === to) {
      batch.setText(column, bytes, from, to)
      return
    }
    const length = this.decoded(decode, bytes, from, to)
    batch.setText(column, this.scratch, 0, length)
  }

  /** The path of a request, decoded where `mark` stands in it; nothing where it is absent. */
  setPath(
    batch: RowBatch,
    { mark, decode }: { mark: number; decode: Decoder },
    bytes: Uint8Array,
    from: number,
    to: number,
  ): void {
    if (isAbsent(bytes, from, to)) return
    if (find(bytes, mark, from, to) === to) {
      batch.setPath(bytes, from, to)
      return
    }
    const length = this.decoded(decode, bytes, from, to)
    batch.setPath(this.scratch, 0, length)
  }

  /** A path whose query stands in a field of its own. Nothing is set without a path. */
  setPathAndQuery(
    batch: RowBatch,
    bytes: Uint8Array,
    path: number,
    pathEnd: number,
    query: number,
    queryEnd: number,
  ): void {
    if (isAbsent(bytes, path, pathEnd)) return
    if (isAbsent(bytes, query, queryEnd)) {
      batch.setPath(bytes, path, pathEnd)
      return
    }
    const from = bytes[query] === QUESTION ? query + 1 : query
    const length = pathEnd - path + 1 + queryEnd - from
    this.widen(length)
    this.scratch.set(bytes.subarray(path, pathEnd))
    this.scratch[pathEnd - path] = QUESTION
    this.scratch.set(bytes.subarray(from, queryEnd), pathEnd - path + 1)
    batch.setPath(this.scratch, 0, length)
  }

  private decoded(decode: Decoder, bytes: Uint8Array, from: number, to: number): number {
    this.widen(to - from)
    return decode(bytes, from, to, this.scratch)
  }

  private widen(length: number): void {
    if (length > this.scratch.length) this.scratch = new Uint8Array(length * 2)
  }
}

/** `+` for spaces, as IIS writes them. */
export const PLUS_FOR_SPACE = {
  mark: PLUS,
  decode(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
    for (let i = from; i < to; i++) into[i - from] = bytes[i] === PLUS ? SPACE : (bytes[i] ?? 0)
    return to - from
  },
}

/** Quotes doubled inside a quoted field. */
export const DOUBLED_QUOTES = {
  mark: QUOTE,
  decode(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
    let length = 0
    for (let i = from; i < to; i++) {
      into[length++] = bytes[i] ?? 0
      if (bytes[i] === QUOTE && i + 1 < to && bytes[i + 1] === QUOTE) i++
    }
    return length
  },
}

/** `%20` (RFC 3986 §2.1); a `%` that no two hexadecimal digits follow stays. */
export const PERCENT_ENCODED = {
  mark: PERCENT,
  decode(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
    let length = 0
    for (let i = from; i < to; i++) {
      const high = bytes[i] === PERCENT && i + 2 < to ? hexDigit(bytes[i + 1]) : -1
      const low = high < 0 ? -1 : hexDigit(bytes[i + 2])
      into[length++] = low < 0 ? (bytes[i] ?? 0) : high * 16 + low
      if (low >= 0) i += 2
    }
    return length
  },
}

/** Escapes of quoted fields, as Apache writes them. */
export const DECODED_ESCAPES = { mark: BACKSLASH, decode: unescapeField }
