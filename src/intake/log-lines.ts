import type { LineReader, LogFormat } from './formats/log-format'
import { LineSplitter } from './line-splitter'
import type { Refusal } from './problem'
import { Rejects } from './rejects'
import { RowBatch } from './row-batch'

const TAB = 9
const SPACE = 32
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Makes every line of a content a row, a reject, or a skipped blank line, and counts them. */
export class LogLines {
  lines = 0
  rows = 0
  skipped = 0
  stepsBack = 0
  first = Number.POSITIVE_INFINITY
  last = Number.NEGATIVE_INFINITY
  readonly rejects = new Rejects()
  readonly reader: LineReader
  private previous = Number.NEGATIVE_INFINITY
  private readonly batch = new RowBatch()
  private readonly onBatch: (batch: RowBatch) => void
  private readonly splitter: LineSplitter

  /** `onBatch` gets each full batch, and the last; it is used again when the call returns. */
  constructor(format: LogFormat, onBatch: (batch: RowBatch) => void) {
    this.reader = format.open({ clock: null })
    this.onBatch = onBatch
    this.splitter = new LineSplitter(
      (bytes, from, to, offset) => this.line(bytes, from, to, offset),
      (head, length, offset) => {
        this.rejects.add(head, 0, head.length, { line: ++this.lines, offset, length, reason: 'too-long' })
      },
    )
  }

  push(chunk: Uint8Array): void {
    this.splitter.push(chunk)
  }

  end(): void {
    this.splitter.end()
    if (this.batch.length > 0) this.flush()
  }

  /** Why the first line that is neither row nor blank is none; null where there is no such line yet. */
  get firstReason(): Refusal | null {
    return this.rejects.kept[0]?.reason ?? (this.splitter.inLongLine ? 'too-long' : null)
  }

  private line(bytes: Uint8Array, from: number, to: number, offset: number): void {
    this.lines++
    if (isBlank(bytes, from, to)) {
      this.skipped++
      return
    }
    const marked = offset === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[from + i] === byte)
    const time = this.reader.read(bytes, marked ? from + BYTE_ORDER_MARK.length : from, to, this.batch)
    if (typeof time === 'string') {
      this.batch.rollBack()
      if (time === 'header') {
        this.skipped++
        return
      }
      this.rejects.add(bytes, from, to, { line: this.lines, offset, length: to - from, reason: time })
      return
    }
    this.rows++
    if (time < this.previous) this.stepsBack++
    if (time < this.first) this.first = time
    if (time > this.last) this.last = time
    this.previous = time
    this.batch.commit(time, offset, this.lines)
    if (this.batch.full) this.flush()
  }

  private flush(): void {
    this.onBatch(this.batch)
    this.batch.clear()
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== SPACE && bytes[i] !== TAB) return false
  return true
}
