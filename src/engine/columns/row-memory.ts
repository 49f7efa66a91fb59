import { CHUNK_ROWS } from '../row-chunk'
import { wasm } from './assembly/passes.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'
import type { PickedRows } from './selection'
import type { Slots } from './slots'

type Pass = (slots: number, ...numbers: number[]) => void

/** `assembly/passes.as.ts`. */
interface Exports extends Passes {
  readonly countSlots1: Pass
  readonly countSlots2: Pass
  readonly countSlots4: Pass
  readonly countColumns1: Pass
  readonly countColumns2: Pass
  readonly countColumns4: Pass
  readonly countFour: Pass
}
const ROOM = CHUNK_ROWS * 4
/** Fewer rows than one in so many of a chunk are gathered one by one, rather than all of it copied. */
const FEW = 16

/**
 * The memory that passes over rows work in: slots and rows of one chunk at a time are copied in, which costs a tenth of a pass, and what
 * is counted stays.
 */
export class RowMemory extends PassMemory<Exports> {
  private readonly slots = this.base
  private readonly rows = this.slots + ROOM
  private held: (Copied & { readonly slots: Slots; readonly part: PickedRows }) | null = null

  constructor() {
    super(wasm, ROOM * 2)
  }

  override take(owner: object, lengths: readonly number[]): number[] {
    this.held = null
    return super.take(owner, lengths)
  }

  /** Copies the slots of picked rows in, for several passes over parts of them. */
  hold(slots: Slots, part: PickedRows): void {
    const { rows, length } = part
    const isFew = rows !== null && length * FEW < slots.length
    const copied = isFew ? this.gather(slots, rows, 0, length, null) : this.copy(slots, rows, length)
    this.held = { slots, part, ...copied }
  }

  /** A pass over picked rows `from` to before `to`; of slots that are mapped only those of none or few rows should be. */
  run(pass: 'countSlots' | 'countColumns', { slots, part, map, from, to }: Run, ...places: readonly number[]): void {
    const { width, listed, first } = this.ready({ slots, part, map, from, to })
    this.passes[`${pass}${width}`](this.slots, listed, from - first, to - first, ...places)
  }

  /** Counts picked rows by bin and by each of four columns of a byte, as `countFour` says of `ends`, `cells` and what comes between. */
  runFour(
    columns: readonly Uint8Array[],
    { rows, length }: PickedRows,
    ends: number,
    ...others: readonly number[]
  ): void {
    this.held = null
    const { bytes } = this
    const isFew = rows !== null && length * FEW < CHUNK_ROWS
    for (const [i, column] of columns.entries()) {
      const at = this.slots + i * CHUNK_ROWS
      if (isFew) for (let row = 0; row < length; row++) bytes[at + row] = column[rows[row] ?? 0] ?? 0
      else bytes.set(rows === null ? column.subarray(0, length) : column, at)
    }
    const listed = rows !== null && !isFew
    if (listed) this.words(this.rows, length).set(rows)
    this.passes.countFour(this.slots, CHUNK_ROWS, listed ? this.rows : 0, length, ends, ...others)
  }

  private ready({ slots, part, map, from, to }: Run): Copied {
    const { held } = this
    if (map === null && held?.slots === slots && held.part === part) return held
    this.held = null
    const { rows, length } = part
    if (map !== null || (rows !== null && (to - from) * FEW < length)) return this.gather(slots, rows, from, to, map)
    if (rows === null) return { ...this.copy(slots.subarray(from, to), null, to - from), first: from }
    this.hold(slots, part)
    return this.held ?? this.copy(slots, rows, length)
  }

  private copy(slots: Slots, rows: Uint32Array | null, length: number): Copied {
    const width = slots.BYTES_PER_ELEMENT as Width
    const copied = rows === null ? slots.subarray(0, length) : slots
    this.bytes.set(new Uint8Array(copied.buffer, copied.byteOffset, copied.byteLength), this.slots)
    if (rows !== null) this.words(this.rows, length).set(rows)
    return { width, listed: rows === null ? 0 : this.rows, first: 0 }
  }

  private gather(slots: Slots, rows: Uint32Array | null, from: number, to: number, map: Uint32Array | null): Copied {
    const into = this.words(this.slots, to - from)
    for (let i = from; i < to; i++) {
      const slot = slots[rows === null ? i : (rows[i] ?? 0)] ?? 0
      into[i - from] = map === null ? slot : (map[slot] ?? 0)
    }
    return { width: 4, listed: 0, first: from }
  }
}

type Width = 1 | 2 | 4

/** How slots lie in the memory: their width, where the rows are listed (0 is as they lie), and which pick comes first. */
interface Copied {
  readonly width: Width
  readonly listed: number
  readonly first: number
}

export interface Run {
  readonly slots: Slots
  readonly part: PickedRows
  /** From slots to others; null where there is nothing to change. */
  readonly map: Uint32Array | null
  readonly from: number
  readonly to: number
}
