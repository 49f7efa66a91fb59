import { wasm } from './assembly/orders.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'
import type { Selection } from './selection'

/** `assembly/orders.as.ts`. */
interface Orders extends Passes {
  gatherBits(rows: number, length: number, bits: number, into: number, ranks: number): void
  bitsBetween(bits: number, ranks: number, from: number, to: number): number
  nextValue(): number
  listValues(
    bits: number,
    ranks: number,
    starts: number,
    order: number,
    end: number,
    least: number,
    at: number,
    into: number,
    room: number,
  ): number
  countGroups(bits: number, length: number, ends: number): number
  countFirsts(
    bits: number,
    length: number,
    groupEnds: number,
    valueEnds: number,
    bins: number,
    firsts: number,
    width: number,
  ): void
  foldDays(
    bits: number,
    starts: number,
    days: number,
    pairEnds: number,
    valueEnds: number,
    others: number,
    classOf: number,
    last: number,
    cells: number,
    classes: number,
    most: number,
  ): void
  countValues(
    bits: number,
    starts: number,
    days: number,
    valueEnds: number,
    slots: number,
    counts: number,
    lasts: number,
    firsts: number,
  ): void
}

/** What is looked at behind the last row, in bytes. */
const BEHIND = 7 * 4

type Table = Uint8Array | Uint16Array | Uint32Array

/**
 * Rows in another order than they stand in, kept where passes work. Of each selection it is asked once which of them it takes, a bit for each
 * row in this order: whatever stands together in it is then looked at 64 rows at a time.
 */
export class OrderedRows extends PassMemory<Orders> {
  readonly length: number
  /** Where the bits are, and how many of them are set before each 64th. */
  readonly bits: number
  readonly ranks: number
  /** Where the tables are. */
  readonly tables: readonly number[]
  private readonly rows: number
  private readonly source: number
  private selected: WeakRef<Selection> | null = null

  /** `rows` are places of `NumberedRows`, all below `places`; tables belong to the order. */
  constructor(rows: Uint32Array, places: number, tables: readonly Table[]) {
    super(wasm, 0)
    this.length = rows.length
    const words = Math.ceil(rows.length / 64)
    const own = [rows.byteLength + BEHIND, places / 8, words * 8 + 8, words * 4 + 4]
    const all = this.take(this, [...own, ...tables.map(({ byteLength }) => byteLength)])
    const [rowsAt = 0, source = 0, bits = 0, ranks = 0, ...others] = all
    this.put(rows, rowsAt)
    for (const [i, table] of tables.entries()) this.put(table, others[i] ?? 0)
    this.tables = others
    this.rows = rowsAt
    this.source = source
    this.bits = bits
    this.ranks = ranks
  }

  /** From now on the bits are those of this selection. */
  select(selection: Selection): void {
    if (this.selected?.deref() === selection) return
    this.bytes.set(selection.bits, this.source)
    this.passes.gatherBits(this.rows, this.length, this.source, this.bits, this.ranks)
    this.selected = new WeakRef(selection)
  }

  /** Places of the rows from `from` to before `to`. */
  places(from: number, to: number): Uint32Array {
    return this.words(this.rows + from * 4, to - from)
  }

  private put({ buffer, byteOffset, byteLength }: Table, at: number): void {
    this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
  }

  get byteLength(): number {
    return this.bytes.length
  }
}
