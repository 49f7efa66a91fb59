import { LineSplitter, LONGEST_LINE, type OnLine, type OnLongLine } from './line-splitter'
import type { CsvLayout } from './mapping/mapping'

const LF = 10

/** As {@link OnLine}; `lines` is how many lines the record has. */
type OnRecord = (bytes: Uint8Array, from: number, to: number, offset: number, lines: number) => void

/**
 * Cuts a byte stream into records that end at line ends outside quoted fields (RFC 4180 §2.6), in constant memory. A quote that is
 * never closed would swallow the rest of the file, so a record ends after {@link LONGEST_LINE} bytes, too.
 */
export class QuotedLineSplitter {
  private readonly lines: LineSplitter
  /** The record begun, with line ends inside it: `held[0, length)`. */
  private held = new Uint8Array(65_536)
  private length = 0
  private begins = 0
  private count = 0

  constructor(layout: Pick<CsvLayout, 'delimiter' | 'quote'>, onRecord: OnRecord, onLongLine: OnLongLine) {
    const delimiter = layout.delimiter.charCodeAt(0)
    const quote = layout.quote === '' ? -1 : layout.quote.charCodeAt(0)
    const onLine: OnLine = (bytes, from, to, offset) => {
      const open = endsInside(bytes, from, to, delimiter, quote, this.count > 0)
      if (this.count === 0 && !open) {
        onRecord(bytes, from, to, offset, 1)
        return
      }
      if (this.count === 0) this.begins = offset
      this.hold(bytes, from, to)
      if (!open || this.length > LONGEST_LINE) this.release(onRecord)
    }
    this.lines = new LineSplitter(onLine, onLongLine)
    this.end = () => {
      this.lines.end()
      if (this.count > 0) this.release(onRecord)
    }
  }

  get inLongLine(): boolean {
    return this.lines.inLongLine
  }

  push(chunk: Uint8Array): void {
    this.lines.push(chunk)
  }

  /** Ends the last record, closed or not. */
  readonly end: () => void

  private hold(bytes: Uint8Array, from: number, to: number): void {
    const needed = this.length + 1 + to - from
    if (needed > this.held.length) {
      const wider = new Uint8Array(needed * 2)
      wider.set(this.held.subarray(0, this.length))
      this.held = wider
    }
    if (this.count > 0) this.held[this.length++] = LF
    this.held.set(bytes.subarray(from, to), this.length)
    this.length += to - from
    this.count++
  }

  private release(onRecord: OnRecord): void {
    onRecord(this.held, 0, this.length, this.begins, this.count)
    this.length = 0
    this.count = 0
  }
}

/** Whether a quoted field is open at the end of the line; only a quote that begins a field opens one (`5" disk` does not). */
function endsInside(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  quote: number,
  inside: boolean,
): boolean {
  let state: 'start' | 'plain' | 'inside' | 'closed' = inside ? 'inside' : 'start'
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    // After a closing quote another one opens again: together they are one doubled quote.
    if (state === 'inside') state = byte === quote ? 'closed' : 'inside'
    else if (byte === quote && state !== 'plain') state = 'inside'
    else state = byte === delimiter ? 'start' : 'plain'
  }
  return state === 'inside'
}
