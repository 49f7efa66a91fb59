import { HeldPiece, type OnLongPiece, type OnPiece } from './held-piece'
import { OpenBrackets } from './open-brackets'

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** An envelope says little before its array (`{"count":3,"Records":[`); a record that holds an array says much. */
const ENVELOPE_MEMBERS = 4

/** White space of JSON (RFC 8259 §2); other control characters are none. */
const isWhite = (byte: number): boolean =>
  byte <= SPACE && (byte === SPACE || byte === LF || byte === TAB || byte === CR)

type Inside = 'nothing' | 'element' | 'string' | 'stray'

/**
 * Cuts a JSON document into the elements of its outermost array, as a stream, in constant memory but for one element (1 MiB at most;
 * longer ones are told by their head and length). The document is an array, an object whose first array holds
 * objects (`{"Records":[…]}`), objects one after another (JSON Lines), or several of these one behind the other.
 * Where chunks are cut makes no difference. Lines and offsets count from the start of the stream, lines from 1.
 *
 * Nothing is lost: all bytes are handed over but white space, commas between elements, the brackets of the array, and its envelope
 * `{"Records":` and `}`. What is no object is handed over as it stands, up to the line's end or the next `{`, and
 * the reader refuses it: words around the array, other members of the envelope, elements that are numbers.
 * An element that breaks the grammar of JSON, or that the document's end cuts off, is handed over as far as it went: a line end inside a
 * string, brackets that do not match, or a bracket where none may stand end it, and the next element is found again.
 */
export class JsonElements {
  /** Bytes in the chunks before this one. */
  private offset = 0
  private line = 1
  /** Bytes of a byte order mark at the very beginning. */
  private marked = 0
  private inside: Inside = 'nothing'
  private inArray = false
  private inEnvelope = false
  private escaped = false
  /** Last byte that was not white space, in the element; a quote for a whole string. */
  private last = 0
  /** Where the piece begins in this chunk; 0 if it began in an earlier one. */
  private from = 0
  private readonly brackets = new OpenBrackets()
  private readonly piece: HeldPiece
  /** Whether the element may turn out to be an envelope, and what stood in it so far. */
  private maybeEnvelope = false
  private commas = 0
  private strings = 0
  /** Bytes at its first level beside one string, a colon and brackets. */
  private others = false

  constructor(onElement: OnPiece, onLong: OnLongPiece) {
    this.piece = new HeldPiece(onElement, onLong)
  }

  /** After the last chunk: whether the document ended before its array or its envelope did. */
  get unclosed(): boolean {
    return this.inArray || this.inEnvelope
  }

  push(chunk: Uint8Array): void {
    this.from = 0
    let at = 0
    while (at < chunk.length) {
      if (this.inside === 'nothing') at = this.between(chunk, at)
      else if (this.inside === 'string') at = this.string(chunk, at)
      else if (this.inside === 'element') at = this.element(chunk, at)
      else at = this.stray(chunk, at)
    }
    if (this.inside !== 'nothing') this.piece.hold(chunk, this.from, chunk.length)
    this.offset += chunk.length
  }

  end(): void {
    if (this.inside !== 'nothing') this.finish(new Uint8Array(0), 0)
  }

  private between(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === LF) this.line++
      else if (isWhite(byte) || byte === COMMA) continue
      else if (byte === CLOSE_ARRAY && this.inArray) this.inArray = false
      else if (byte === CLOSE_OBJECT && this.inEnvelope && !this.inArray) this.inEnvelope = false
      else if (byte === OPEN_ARRAY && !this.inArray) this.inArray = true
      else if (this.offset + at === this.marked && byte === BYTE_ORDER_MARK[this.marked]) this.marked++
      else return this.begin(at, byte)
    }
    return chunk.length
  }

  /** Begins a piece at `at`, and answers where to go on. */
  private begin(at: number, byte: number): number {
    this.piece.begin(this.offset + at, this.line)
    this.from = at
    if (byte !== OPEN_OBJECT && byte !== OPEN_ARRAY) {
      this.inside = 'stray'
      return at + 1
    }
    this.inside = 'element'
    this.last = byte
    this.brackets.clear()
    this.brackets.open(byte)
    this.maybeEnvelope = byte === OPEN_OBJECT && !this.inArray && !this.inEnvelope
    this.commas = 0
    this.strings = 0
    this.others = false
    return at + 1
  }

  private finish(chunk: Uint8Array, to: number): number {
    this.piece.finish(chunk, this.from, to)
    this.inside = 'nothing'
    return to
  }

  private stray(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at]
      const closes = this.inArray ? byte === CLOSE_ARRAY : this.inEnvelope && byte === CLOSE_OBJECT
      if (byte === LF || byte === OPEN_OBJECT || closes) return this.finish(chunk, at)
    }
    return chunk.length
  }

  private string(chunk: Uint8Array, start: number): number {
    let at = start
    // RFC 8259 §7: no line end in a string, and no escape for one. The record was cut off there.
    if (this.escaped && chunk[at] !== LF) at++
    this.escaped = false
    for (; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte > BACKSLASH) continue
      if (byte === QUOTE) {
        this.inside = 'element'
        this.last = QUOTE
        return at + 1
      }
      if (byte === LF) return this.finish(chunk, at)
      if (byte !== BACKSLASH) continue
      if (at + 1 === chunk.length) this.escaped = true
      else if (chunk[at + 1] !== LF) at++
    }
    return chunk.length
  }

  private element(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === LF) this.line++
      if (isWhite(byte)) continue
      if (this.maybeEnvelope && this.isEnvelope(byte)) return this.openEnvelope(chunk, at)
      if (byte === QUOTE) {
        this.inside = 'string'
        this.escaped = false
        return at + 1
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (!this.mayOpen()) return this.finish(chunk, at)
        this.brackets.open(byte)
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        // In ASCII, each closing bracket is two after its opening one.
        const { innermost } = this.brackets
        if (innermost !== 0 && innermost !== byte - 2) return this.finish(chunk, at)
        this.brackets.close()
        if (this.brackets.depth === 0) return this.finish(chunk, at + 1)
      }
      this.last = byte
    }
    return chunk.length
  }

  /** Whether a bracket may open here: as the value of a member, or as an element. */
  private mayOpen(): boolean {
    const { innermost } = this.brackets
    if (innermost === 0) return true
    return innermost === OPEN_OBJECT ? this.last === COLON : this.last === COMMA || this.last === OPEN_ARRAY
  }

  /** Looks at each byte that is not in a string, until it is clear whether the element is an envelope and its array begins. */
  private isEnvelope(byte: number): boolean {
    const { depth } = this.brackets
    if (depth === 2) {
      this.maybeEnvelope = false
      const empty = byte === CLOSE_ARRAY && this.commas === 0
      return !this.piece.tooLong && (byte === OPEN_OBJECT || empty)
    }
    if (byte === QUOTE) this.strings++
    else if (byte === COMMA) this.commas++
    else if (byte === COLON ? this.last !== QUOTE : byte !== OPEN_ARRAY) this.others = true
    const nests = byte === OPEN_OBJECT || (byte === OPEN_ARRAY && this.last !== COLON)
    if (nests || byte === CLOSE_OBJECT || this.commas > ENVELOPE_MEMBERS) this.maybeEnvelope = false
    return false
  }

  /** What was taken for an element is the envelope of an array, which has begun. */
  private openEnvelope(chunk: Uint8Array, at: number): number {
    const bare = this.commas === 0 && this.strings === 1 && !this.others
    if (bare) this.inside = 'nothing'
    else this.finish(chunk, at)
    this.inEnvelope = true
    this.inArray = true
    return at
  }
}
