import type { DayOrder } from './day-order'
import { NEW_PAIR, NEW_VALUE } from './pair-sorter'
import type { Classes, RowMemory } from './row-memory'

/** Values per day and class, and their rows. */
export class DayTally {
  readonly values: Float64Array
  readonly rows: Float64Array
  private readonly memory: RowMemory
  private readonly order: DayOrder
  private readonly selected: Uint8Array
  private readonly count: number
  private readonly tables: Classes
  private readonly bits: number

  constructor(memory: RowMemory, order: DayOrder, selected: Uint8Array, classes: readonly number[]) {
    const days = Math.max(0, order.starts.length - 1)
    this.values = new Float64Array(days * classes.length)
    this.rows = new Float64Array(days * classes.length)
    this.memory = memory
    this.order = order
    this.selected = selected
    this.count = classes.length
    // Below all classes is one more.
    const last = classes.at(-1) ?? 0
    const classOf = Uint8Array.from(
      { length: last + 1 },
      (_, others) => classes.findLastIndex((least) => least <= others) + 1,
    )
    const cells = (classes.length + 1) * 2 * 4
    const [bits = 0, classAt = 0, cellsAt = 0] = memory.take(this, [selected.length, classOf.length, cells])
    memory.bytes.set(selected, bits)
    memory.bytes.set(classOf, classAt)
    this.bits = bits
    this.tables = { classOf: classAt, last, cells: cellsAt, classes: classes.length + 1 }
  }

  /** Goes over the rows of a day; with how many others the value goes that goes with most. */
  add(day: number): number {
    const { memory, order, tables, count } = this
    const [from, to] = [order.starts[day] ?? 0, order.starts[day + 1] ?? 0]
    const cells = memory.words(tables.cells, tables.classes * 2).fill(0)
    memory.foldPairs({ ...order, from, to }, this.bits, tables)
    const most = memory.endDay(tables)
    for (let at = 0; at < count; at++) {
      this.values[day * count + at] = cells[at + 1] ?? 0
      this.rows[day * count + at] = cells[tables.classes + at + 1] ?? 0
    }
    return most
  }

  /** One row of each value that goes with so many others on a day. */
  rowsWith(wanted: number, day: number): number[] {
    const { starts, rows, marks } = this.order
    const found: number[] = []
    let [others, seen, value] = [0, 0, 0]
    const end = starts[day + 1] ?? 0
    for (let at = starts[day] ?? 0; at <= end; at++) {
      const mark = at === end ? NEW_VALUE : (marks[at] ?? 0)
      const row = rows[at] ?? 0
      if ((mark & NEW_VALUE) !== 0) {
        if (others === wanted) found.push(value)
        others = 0
        value = row
      }
      if ((mark & NEW_PAIR) !== 0) seen = 0
      const is = at === end ? 0 : ((this.selected[row >>> 3] ?? 0) >>> (row & 7)) & 1
      others += is & (seen ^ 1) & (mark >>> 2)
      seen |= is
    }
    return found
  }
}
