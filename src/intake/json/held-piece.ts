import { LONGEST_LINE } from '../line-splitter'

/** A piece of a stream; `bytes[from, to)` is valid until the call returns. `offset` and `line` (from 1) say where it begins. */
export type OnPiece = (bytes: Uint8Array, from: number, to: number, offset: number, line: number) => void
/** A piece longer than {@link LONGEST_LINE}: its first bytes and its length. */
export type OnLongPiece = (head: Uint8Array, length: number, offset: number, line: number) => void

const HEAD = 8192
const WHITE = [9, 10, 13, 32]

/** Holds the beginning of a piece whose end is in a later chunk, in constant memory. */
export class HeldPiece {
  private offset = 0
  private line = 0
  /** `rest[0, kept)` are its first bytes, `length` all that have come. */
  private rest = new Uint8Array(65_536)
  private kept = 0
  private length = 0
  private readonly onPiece: OnPiece
  private readonly onLong: OnLongPiece

  constructor(onPiece: OnPiece, onLong: OnLongPiece) {
    this.onPiece = onPiece
    this.onLong = onLong
  }

  get tooLong(): boolean {
    return this.length > LONGEST_LINE
  }

  begin(offset: number, line: number): void {
    this.offset = offset
    this.line = line
    this.kept = 0
    this.length = 0
  }

  /** `chunk[from, to)` belongs to the piece, which goes on in the next chunk. */
  hold(chunk: Uint8Array, from: number, to: number): void {
    this.length += to - from
    const end = Math.min(to, from + (this.length > LONGEST_LINE ? HEAD : LONGEST_LINE) - this.kept)
    if (end <= from) return
    const kept = this.kept + end - from
    if (kept > this.rest.length) {
      const wider = new Uint8Array(Math.min(LONGEST_LINE, Math.max(kept, this.rest.length * 2)))
      wider.set(this.rest.subarray(0, this.kept))
      this.rest = wider
    }
    this.rest.set(chunk.subarray(from, end), this.kept)
    this.kept = kept
  }

  /** The piece ends with `chunk[from, to)`. White space at its end is no part of it. */
  finish(chunk: Uint8Array, from: number, to: number): void {
    if (this.length === 0 && to - from <= LONGEST_LINE) {
      this.hand(chunk, from, to)
      return
    }
    this.hold(chunk, from, to)
    if (this.tooLong) this.onLong(this.rest.subarray(0, HEAD), this.length, this.offset, this.line)
    else this.hand(this.rest, 0, this.kept)
  }

  private hand(bytes: Uint8Array, from: number, to: number): void {
    let end = to
    while (end > from && WHITE.includes(bytes[end - 1] ?? 0)) end--
    this.onPiece(bytes, from, end, this.offset, this.line)
  }
}
