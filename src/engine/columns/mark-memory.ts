import { CHUNK_ROWS } from '../row-chunk'
import { wasm } from './assembly/marks.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'
import type { Slots } from './slots'

type Pass = (slots: number, ...numbers: number[]) => void

/** `assembly/marks.as.ts`. */
interface Marks extends Passes {
  readonly keepBetween1: Pass
  readonly keepBetween2: Pass
  readonly keepBetween4: Pass
  readonly keepFlagged1: Pass
  readonly keepFlagged2: Pass
  readonly keepFlagged4: Pass
  sealMarks(marks: number, length: number, bits: number): number
  listBits(bits: number, length: number, flip: number, into: number): number
  listInOrder(bits: number, order: number, length: number, flip: number, into: number): number
}

const ROOM = CHUNK_ROWS * 4
/** Passes that take many rows at a time look at and write as many behind the last. */
const BEHIND = 64

/** Where it is found out which rows of a chunk meet conditions. */
export class MarkMemory extends PassMemory<Marks> {
  private readonly slots = this.base
  private readonly rows = this.slots + ROOM
  private readonly marksAt = this.rows + ROOM
  private readonly bitsAt = this.marksAt + CHUNK_ROWS + BEHIND

  constructor() {
    super(wasm, ROOM * 2 + CHUNK_ROWS + BEHIND + CHUNK_ROWS / 8)
  }

  /** Marks of the rows of a chunk; valid until more is taken. */
  marks(length: number): Uint8Array {
    return this.bytes.subarray(this.marksAt, this.marksAt + length)
  }

  /** Makes 0 the marks of rows whose slot has no flag; there are `size` flags at `flags`. */
  keepFlagged(slots: Slots, flags: number, size: number): void {
    const width = this.copy(slots)
    this.passes[`keepFlagged${width}`](this.slots, slots.length, flags, size, this.marksAt)
  }

  /** Makes 0 the marks of rows whose stored number lies in any of the ranges (lowest and highest, one after the other), or with `inside` in none. */
  keepBetween(numbers: Slots, ranges: Uint32Array, inside: boolean): void {
    const width = this.copy(numbers)
    this.words(this.rows, ranges.length).set(ranges)
    const pass = this.passes[`keepBetween${width}`]
    pass(this.slots, numbers.length, this.rows, ranges.length / 2, inside ? 1 : 0, this.marksAt)
  }

  /** Writes the marks of so many rows as bits, 0 up to the next 64; how many are set. */
  seal(length: number, into: Uint8Array): number {
    const set = this.passes.sealMarks(this.marksAt, length, this.bitsAt)
    into.set(this.bytes.subarray(this.bitsAt, this.bitsAt + into.length))
    return set
  }

  /** The rows of a chunk whose bit is set, or with `others` is not, in this order; null is as they stand. */
  list(bits: Uint8Array, order: Uint32Array | null, length: number, others: boolean): Uint32Array {
    this.bytes.set(bits, this.bitsAt)
    const flip = others ? -1 : 0
    if (order !== null) this.words(this.rows, length).set(order)
    const listed =
      order === null
        ? this.passes.listBits(this.bitsAt, length, flip, this.slots)
        : this.passes.listInOrder(this.bitsAt, this.rows, length, flip, this.slots)
    return this.words(this.slots, listed).slice()
  }

  private copy(slots: Slots): 1 | 2 | 4 {
    this.bytes.set(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength), this.slots)
    return slots.BYTES_PER_ELEMENT as 1 | 2 | 4
  }
}

/** One for all: marks are made and used in one go. */
let shared: MarkMemory | null = null

export function markMemory(): MarkMemory {
  shared ??= new MarkMemory()
  return shared
}
