/** A line of the content; `bytes[from, to)` is valid until the call returns. */
export type OnLine = (bytes: Uint8Array, from: number, to: number, offset: number) => void
/** A line longer than {@link LONGEST_LINE}: its first bytes and its length without line end. */
export type OnLongLine = (head: Uint8Array, length: number, offset: number) => void

/** Longer lines are not looked into. Apache and nginx cut requests at 8 KiB; nothing sane comes near. */
export const LONGEST_LINE = 1_048_576
const HEAD = 8192
const LF = 10
const CR = 13

/**
 * Cuts a byte stream at LF or CRLF in constant memory; a last line without end is a line.
 * Where chunks are cut makes no difference. Offsets count bytes from the start of the stream.
 */
export class LineSplitter {
  /** Bytes of the lines ended and of the one begun. */
  private offset = 0
  /** The beginning of a line whose end has not come: `rest[0, held)`. */
  private rest = new Uint8Array(65_536)
  private held = 0
  /** Length so far of a line too long to be held; `rest` keeps its head. */
  private overlong = 0
  private endsInCr = false
  private readonly onLine: OnLine
  private readonly onLongLine: OnLongLine

  constructor(onLine: OnLine, onLongLine: OnLongLine) {
    this.onLine = onLine
    this.onLongLine = onLongLine
  }

  /** Whether a line has begun that is already too long, and has not ended. */
  get inLongLine(): boolean {
    return this.overlong > 0
  }

  /** Somebody else cut the next bytes, which end where a line does. */
  skip(bytes: number): void {
    this.offset += bytes
  }

  push(chunk: Uint8Array): void {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(LF, from)
      if (end < 0) break
      if (this.held === 0 && this.overlong === 0) {
        this.line(chunk, from, end)
        this.offset += end + 1 - from
      } else {
        this.hold(chunk, from, end)
        this.release(1)
      }
      from = end + 1
    }
    if (from < chunk.length) this.hold(chunk, from, chunk.length)
  }

  /** Ends the last line, where it has no line end. */
  end(): void {
    if (this.held > 0 || this.overlong > 0) this.release(0)
  }

  private line(bytes: Uint8Array, from: number, end: number): void {
    const to = end > from && bytes[end - 1] === CR ? end - 1 : end
    if (to - from > LONGEST_LINE) this.onLongLine(bytes.subarray(from, from + HEAD), to - from, this.offset)
    else this.onLine(bytes, from, to, this.offset)
  }

  private hold(chunk: Uint8Array, from: number, to: number): void {
    if (from === to) return
    const length = this.held + this.overlong + to - from
    this.endsInCr = chunk[to - 1] === CR
    if (this.overlong > 0) {
      this.overlong = length
      return
    }
    // One more than the limit, because a CR may turn out to belong to the line end.
    if (length > LONGEST_LINE + 1) {
      const missing = Math.max(0, HEAD - this.held)
      this.rest.set(chunk.subarray(from, Math.min(to, from + missing)), this.held)
      this.overlong = length
      this.held = 0
      return
    }
    if (length > this.rest.length) {
      const wider = new Uint8Array(Math.min(LONGEST_LINE + 1, Math.max(length, this.rest.length * 2)))
      wider.set(this.rest.subarray(0, this.held))
      this.rest = wider
    }
    this.rest.set(chunk.subarray(from, to), this.held)
    this.held = length
  }

  /** Hands the held line over; `lineEnd` is the number of bytes of LF that follow it. */
  private release(lineEnd: 0 | 1): void {
    if (this.overlong > 0) {
      this.onLongLine(this.rest.subarray(0, HEAD), this.endsInCr ? this.overlong - 1 : this.overlong, this.offset)
    } else {
      this.line(this.rest, 0, this.held)
    }
    this.offset += this.held + this.overlong + lineEnd
    this.held = 0
    this.overlong = 0
  }
}
