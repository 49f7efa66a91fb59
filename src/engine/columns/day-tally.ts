import { type DayOrder, HAS_OTHER, NEW_PAIR, NEW_VALUE } from './day-order'

/** Counts of others that are looked up rather than compared with each class. */
const SMALL = 1024

/** Values per day and class, and their rows. */
export class DayTally {
  readonly values: Float64Array
  readonly rows: Float64Array
  private readonly order: DayOrder
  private readonly selected: Uint32Array
  private readonly classes: readonly number[]
  /** Class and one of each small count. */
  private readonly small: Uint8Array

  constructor(order: DayOrder, selected: Uint32Array, classes: readonly number[]) {
    const days = Math.max(0, order.starts.length - 1)
    this.values = new Float64Array(days * classes.length)
    this.rows = new Float64Array(days * classes.length)
    this.order = order
    this.selected = selected
    this.classes = classes
    this.small = Uint8Array.from({ length: SMALL }, (_, others) => this.classOf(others) + 1)
  }

  /** Goes over the rows of a day; with how many others the value goes that goes with most. */
  add(day: number): number {
    const { order, selected, small } = this
    const { starts, rows, marks } = order
    const end = starts[day + 1] ?? 0
    let most = 0
    let others = 0
    let taken = 0
    let seen = 0
    for (let at = starts[day] ?? 0; at < end; at++) {
      const mark = marks[at] ?? 0
      if ((mark & NEW_VALUE) !== 0) {
        if (others > 0) this.tell(day, others < SMALL ? (small[others] ?? 0) - 1 : this.classOf(others), taken)
        if (others > most) most = others
        others = 0
        taken = 0
      }
      if ((mark & NEW_PAIR) !== 0) seen = 0
      const row = rows[at] ?? 0
      const is = ((selected[row >>> 5] ?? 0) >>> (row & 31)) & 1
      taken += is
      others += is & (seen ^ 1) & (mark >>> 2)
      seen |= is
    }
    if (others > 0) this.tell(day, this.classOf(others), taken)
    return Math.max(most, others)
  }

  private tell(day: number, found: number, rows: number): void {
    if (found < 0) return
    const cell = day * this.classes.length + found
    this.values[cell] = (this.values[cell] ?? 0) + 1
    this.rows[cell] = (this.rows[cell] ?? 0) + rows
  }

  private classOf(others: number): number {
    return this.classes.findLastIndex((least) => least <= others)
  }

  /** One row of each value that goes with so many others on a day. */
  rowsWith(wanted: number, day: number): number[] {
    const { starts, rows, marks } = this.order
    const found: number[] = []
    let [others, seen, value] = [0, 0, 0]
    const end = starts[day + 1] ?? 0
    for (let at = starts[day] ?? 0; at <= end; at++) {
      const mark = at === end ? NEW_VALUE : (marks[at] ?? 0)
      if ((mark & NEW_VALUE) !== 0) {
        if (others === wanted) found.push(value)
        others = 0
        value = rows[at] ?? 0
      }
      if ((mark & NEW_PAIR) !== 0) seen = 0
      const row = rows[at] ?? 0
      const is = at === end ? 0 : ((this.selected[row >>> 5] ?? 0) >>> (row & 31)) & 1
      others += is & (seen ^ 1) & ((mark & HAS_OTHER) / HAS_OTHER)
      seen |= is
    }
    return found
  }
}
