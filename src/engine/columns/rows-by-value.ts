import { edgesKey } from '../bin-edges'
import { hasBit } from './bits'
import type { LargestSlots } from './largest-slots'
import type { OrderedRows } from './ordered-rows'
import type { Selection } from './selection'
import { NEVER, type SlotCounts, type SomeCounts } from './top-slots'

/** Slots listed in one go; after the first, few of the others have rows enough. */
const PIECE = 1024

/** Where tables of {@link RowsByValue} are. */
export interface ValueTables {
  /** Of each slot, and of one behind all, the first row. */
  readonly starts: number
  /** Of each slot, a number as of `Coded.heads`. */
  readonly heads: number
  readonly slots: number
  /** {@link LargestSlots}. */
  readonly largest: number
  /** Where the rows of a slot in one bin end, and all of its rows. */
  readonly groupEnds: number
  readonly valueEnds: number
  /** Of each such group the bin from 1, 2 bytes; 0 is none, and for all rows of slot 0. */
  readonly bins: number
}

/** Values and their rows of a selection, of which all but the first tells. */
export interface ByValue {
  select(selection: Selection): void
  /** Values with their selected rows. */
  readonly counts: SlotCounts
  /** Values of each bin by their last bin before it, as a distinct query answers. */
  firsts(): Uint32Array
  /** Places of the selected rows of a value. */
  placesOf(slot: number): Iterable<number>
}

/**
 * The rows of each value of a dimension together, and among them those of each bin: for dimensions of so many values that counters for all of
 * them are in no cache. Thirteen bytes a row where every third brings a new value, and eight where few do.
 */
export class RowsByValue implements ByValue {
  /** Which bins there are. */
  readonly bins: string
  /** How many ends they have. */
  private readonly width: number
  private readonly rows: OrderedRows
  private readonly at: ValueTables
  /** How many slots are the largest, slot 0 among them, and how many rows others have at most. */
  private readonly largest: number
  private readonly most: number

  constructor(edges: Float64Array, rows: OrderedRows, at: ValueTables, { slots, most }: LargestSlots) {
    this.largest = slots.length
    this.most = most
    // An answer takes the edges themselves along.
    this.bins = edgesKey(edges)
    this.width = edges.length
    this.rows = rows
    this.at = at
    rows.passes.setValues(at.starts, at.heads, at.slots)
  }

  select(selection: Selection): void {
    this.rows.select(selection)
  }

  /** The largest first: those that have few rows in the selection rule out most of the others. */
  get counts(): SlotCounts {
    const { passes, bits, ranks, length } = this.rows
    const { starts, valueEnds } = this.at
    const found = this.rows.behind(PIECE * 8)
    return {
      from: (place, least, highest) => {
        passes.setLimits(least, Math.min(highest, NEVER))
        return place < this.largest
          ? this.fromLargest(place, found)
          : this.fromOthers(Math.max(1, place - this.largest), found)
      },
      distinct: () => {
        const [from = 0, to = 0] = this.rows.words(starts, 2)
        const without = passes.bitsBetween(bits, ranks, from, to)
        return passes.countGroups(bits, length, valueEnds) - Math.min(without, 1)
      },
    }
  }

  private fromLargest(place: number, found: number): SomeCounts {
    const { passes, bits, ranks } = this.rows
    const listed = passes.listLargest(bits, ranks, this.at.largest, this.largest, place, found, PIECE)
    const next = passes.nextPlace()
    const isOver = next < 0 || (next === this.largest && this.most === 0)
    return this.listed(found, listed, isOver ? null : next)
  }

  private fromOthers(slot: number, found: number): SomeCounts {
    const { passes, bits, ranks, length } = this.rows
    const { slots } = this.at
    const listed = passes.listOthers(bits, length, ranks, this.most, slot, found, PIECE)
    const next = passes.nextPlace()
    return this.listed(found, listed, next < slots ? this.largest + next : null)
  }

  private listed(found: number, length: number, next: number | null): SomeCounts {
    return { slots: this.rows.words(found, length), counts: this.rows.words(found + PIECE * 4, length), next }
  }

  firsts(): Uint32Array {
    const { passes, bits, length } = this.rows
    const { groupEnds, valueEnds, bins } = this.at
    const { width } = this
    // What is in no bin is counted before the first of them.
    const firsts = this.rows.behind(width * width * 4)
    this.rows.words(firsts, width * width).fill(0)
    passes.countFirsts(bits, length, groupEnds, valueEnds, bins, firsts, width)
    return this.rows.words(firsts + width * 4, (width - 1) * width).slice()
  }

  /** Places of the selected rows of a value, those of one bin after those of another. */
  placesOf(slot: number): number[] {
    const { rows } = this
    const [from = 0, to = 0] = rows.words(this.at.starts + slot * 4, 2)
    const places = rows.places(from, to)
    const bits = rows.bytes.subarray(rows.bits)
    const found: number[] = []
    for (let i = 0; i < places.length; i++) if (hasBit(bits, from + i)) found.push(places[i] ?? 0)
    return found
  }

  get byteLength(): number {
    return this.rows.byteLength
  }
}
