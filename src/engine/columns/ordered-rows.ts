import { wasm } from './assembly/orders.as.ts?wasm'
import { type Passes, PassMemory } from './pass-memory'
import type { Selection } from './selection'

/** `assembly/orders.as.ts`. */
interface Orders extends Passes {
  turnBits(order: number, rows: number, bits: number, other: bigint, into: number): void
  rankBits(bits: number, length: number, ranks: number): void
  bitsBetween(bits: number, ranks: number, from: number, to: number): number
  nextPlace(): number
  setValues(starts: number, heads: number, size: number): void
  setLimits(leastBits: number, highestHead: number): void
  listLargest(bits: number, ranks: number, order: number, end: number, at: number, into: number, room: number): number
  listOthers(
    bits: number,
    length: number,
    ranks: number,
    most: number,
    value: number,
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

type Table = Uint8Array | Uint16Array | Uint32Array

const ALL = -1n

/**
 * Rows in another order than they stand in, kept where passes work. Of each selection it is found out once which of them it takes, a bit for each
 * row in this order: whatever stands together in it is then looked at 64 rows at a time. That takes as long as there are rows selected, or
 * others where these are fewer.
 */
export class OrderedRows extends PassMemory<Orders> {
  readonly length: number
  /** Where the bits are, and how many of them are set before each 64th. */
  readonly bits: number
  readonly ranks: number
  /** Where the tables are. */
  readonly tables: readonly number[]
  private readonly rows: Uint32Array
  private readonly source: number
  /** Where each row stands in this order; of those that do not, behind the bits of all. */
  private readonly order: number
  private selected: WeakRef<Selection> | null = null

  /** `rows` are places of `NumberedRows`, all below `places`; they and the tables belong to the order. */
  constructor(rows: Uint32Array, places: number, tables: readonly Table[]) {
    super(wasm, 0)
    this.rows = rows
    this.length = rows.length
    const words = Math.ceil(rows.length / 64)
    const own = [places * 4, places / 8, words * 8 + 8, words * 4 + 4]
    const all = this.take(this, [...own, ...tables.map(({ byteLength }) => byteLength)])
    const [order = 0, source = 0, bits = 0, ranks = 0, ...others] = all
    const standing = this.words(order, places).fill(words * 64)
    for (let i = 0; i < rows.length; i++) standing[rows[i] ?? 0] = i
    for (const [i, { buffer, byteOffset, byteLength }] of tables.entries())
      this.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), others[i] ?? 0)
    this.tables = others
    this.order = order
    this.source = source
    this.bits = bits
    this.ranks = ranks
  }

  /** From now on the bits are those of this selection. */
  select(selection: Selection): void {
    if (this.selected?.deref() === selection) return
    const { bytes, passes, length, bits } = this
    const places = selection.bits.length * 8
    const isMost = selection.count * 2 > places
    const end = bits + Math.ceil(length / 64) * 8
    bytes.set(selection.bits, this.source)
    bytes.fill(0, bits, end)
    if (isMost) {
      bytes.fill(0xff, bits, bits + (length >>> 3))
      bytes[bits + (length >>> 3)] = (1 << (length & 7)) - 1
    }
    passes.turnBits(this.order, places, this.source, isMost ? ALL : 0n, bits)
    passes.rankBits(bits, length, this.ranks)
    this.selected = new WeakRef(selection)
  }

  /** Places of the rows from `from` to before `to`. */
  places(from: number, to: number): Uint32Array {
    return this.rows.subarray(from, to)
  }

  get byteLength(): number {
    return this.bytes.length + this.rows.byteLength
  }
}
