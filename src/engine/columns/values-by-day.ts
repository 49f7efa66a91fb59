import type { Coded } from './coded'
import type { RowsByDay } from './rows-by-day'
import type { ByValue } from './rows-by-value'
import type { NumberedRows } from './rows-numbered'
import type { Selection } from './selection'
import { countsIn, type SlotCounts } from './top-slots'

/** Days of a value have so many rows at least, on average; with fewer, an order of its own is looked at in less time. */
const ROWS_A_DAY = 8

/**
 * The rows of each value, told from an order of all rows by day and value, so that none by value alone is needed; its bins are those days. Every
 * row has a value, and a day.
 */
export class ValuesByDay implements ByValue {
  private readonly rows: RowsByDay
  /** Where the rows of each value of each day begin, and which value that is. */
  private readonly starts: Uint32Array
  private readonly slots: Uint32Array
  private readonly size: number
  private selected: WeakRef<Selection> | null = null
  private counted: ReturnType<RowsByDay['countValues']> | null = null

  private constructor(rows: RowsByDay, starts: Uint32Array, slots: Uint32Array, size: number) {
    this.rows = rows
    this.starts = starts
    this.slots = slots
    this.size = size
  }

  /** Null where values have few rows a day. */
  static of(rows: RowsByDay, all: NumberedRows, coded: Coded): ValuesByDay | null {
    const starts = rows.valueStarts()
    if ((starts.length - 1) * ROWS_A_DAY > rows.length) return null
    const slots = starts.subarray(0, -1).map((start) => all.slotAt(coded, rows.placesIn(start, start + 1)[0] ?? 0))
    return new ValuesByDay(rows, starts, slots, coded.size)
  }

  select(selection: Selection): void {
    this.rows.select(selection)
    if (this.selected?.deref() === selection) return
    this.selected = new WeakRef(selection)
    this.counted = null
  }

  get counts(): SlotCounts {
    return countsIn(this.count().counts)
  }

  firsts(): Uint32Array {
    return this.count().firsts.slice()
  }

  *placesOf(slot: number): Generator<number> {
    for (let at = this.slots.indexOf(slot); at >= 0; at = this.slots.indexOf(slot, at + 1)) {
      yield* this.rows.selectedIn(this.starts[at] ?? 0, this.starts[at + 1] ?? 0)
    }
  }

  private count() {
    this.counted ??= this.rows.countValues(this.slots, this.size)
    return this.counted
  }
}
