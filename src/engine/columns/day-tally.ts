import type { DayOrder } from './day-order'
import { HAS_OTHER, MOST_ROWS, NEW_PAIR, NEW_VALUE } from './pair-sorter'
import type { Classes, RowMemory } from './row-memory'

/** Values per day and class, and their rows. */
export interface DayCounts {
  readonly values: Float64Array
  readonly rows: Float64Array
}

/** Sorted rows in a memory, to be gone over with one selection after the other. */
export class DayTally {
  private readonly memory: RowMemory
  private readonly starts: Uint32Array
  private readonly rows: number
  private readonly bits: number
  private readonly tables: Classes

  /** Of tables with `total` rows. The memory is the tally's from then on. */
  constructor(memory: RowMemory, { starts, rows }: DayOrder, total: number, classes: readonly number[]) {
    // Below all classes is one more.
    const last = classes.at(-1) ?? 0
    const classOf = Uint8Array.from(
      { length: last + 1 },
      (_, others) => classes.findLastIndex((least) => least <= others) + 1,
    )
    const cells = (classes.length + 1) * 2 * 4
    const lengths = [rows.byteLength, Math.ceil(total / 8), classOf.length, cells]
    const [rowsAt = 0, bitsAt = 0, classAt = 0, cellsAt = 0] = memory.take(this, lengths)
    memory.words(rowsAt, rows.length).set(rows)
    memory.bytes.set(classOf, classAt)
    this.memory = memory
    this.starts = starts
    this.rows = rowsAt
    this.bits = bitsAt
    this.tables = { classOf: classAt, last, cells: cellsAt, classes: classes.length + 1 }
  }

  /** Takes the rows whose bits are set. */
  select(bits: Uint8Array): DayCounts {
    this.memory.bytes.set(bits, this.bits)
    const length = Math.max(0, this.starts.length - 1) * (this.tables.classes - 1)
    return { values: new Float64Array(length), rows: new Float64Array(length) }
  }

  /** Goes over the rows of a day; with how many others the value goes that goes with most. */
  add(day: number, { values, rows }: DayCounts): number {
    const { memory, starts, tables } = this
    const [from, to] = [starts[day] ?? 0, starts[day + 1] ?? 0]
    const cells = memory.words(tables.cells, tables.classes * 2).fill(0)
    const most = memory.foldPairs(this.rows + from * 4, to - from, this.bits, tables)
    const base = day * (tables.classes - 1) - 1
    for (let at = 1; at < tables.classes; at++) {
      values[base + at] = cells[at] ?? 0
      rows[base + at] = cells[tables.classes + at] ?? 0
    }
    return most
  }

  /** One row of each value that goes with so many others on a day. */
  rowsWith(wanted: number, day: number): number[] {
    const [from, to] = [this.starts[day] ?? 0, this.starts[day + 1] ?? 0]
    const words = this.memory.words(this.rows + from * 4, to - from)
    const { bytes } = this.memory
    const found: number[] = []
    let [others, seen, value] = [0, 0, 0]
    for (let at = 0; at <= words.length; at++) {
      const word = words[at] ?? NEW_VALUE
      const row = word % MOST_ROWS
      if (word >= NEW_VALUE) {
        if (others === wanted) found.push(value)
        others = 0
        value = row
      }
      if (has(word, NEW_PAIR)) seen = 0
      const is = at === words.length ? 0 : ((bytes[this.bits + (row >>> 3)] ?? 0) >>> (row & 7)) & 1
      if (is === 1 && seen === 0 && has(word, HAS_OTHER)) others++
      seen |= is
    }
    return found
  }
}

const has = (word: number, mark: number): boolean => (word & mark) !== 0
