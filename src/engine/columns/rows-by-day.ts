import type { FanOutColumns } from '../query'
import { bitsSet, hasBit } from './bits'
import type { OrderedRows } from './ordered-rows'
import type { Selection } from './selection'

/** Where tables of {@link RowsByDay} are. */
export interface DayTables {
  /** The first row of each day, and of one behind all. */
  readonly starts: number
  readonly days: number
  /** Where the rows of a value with one other end, and all of its rows that day. */
  readonly pairEnds: number
  readonly valueEnds: number
  /** Set for rows that have an other. */
  readonly others: number
}

/**
 * Rows by day, then by one column, then by another, so that what goes with what on a day stands together. Rows in no day and without a value of
 * the first column are left out.
 */
export class RowsByDay {
  private readonly rows: OrderedRows
  private readonly at: DayTables

  constructor(rows: OrderedRows, at: DayTables) {
    this.rows = rows
    this.at = at
  }

  /** Of these rows all that follows tells. */
  select(selection: Selection): void {
    this.rows.select(selection)
  }

  /** Values and their rows by day and class, and of each day with how many others the value goes that goes with most. */
  fold(classes: readonly number[]): Omit<FanOutColumns, 'most'> & { readonly most: Uint32Array } {
    const { starts, days, pairEnds, valueEnds, others } = this.at
    // Below all classes is one more.
    const width = classes.length + 1
    const last = classes.at(-1) ?? 0
    const cells = days * width * 2
    const cellsAt = this.rows.behind((cells + days) * 4 + last + 1)
    const mostAt = cellsAt + cells * 4
    const classOf = mostAt + days * 4
    this.rows.words(cellsAt, cells + days).fill(0)
    for (let count = 0; count <= last; count++)
      this.rows.bytes[classOf + count] = classes.findLastIndex((least) => least <= count) + 1
    const { passes, bits } = this.rows
    passes.foldDays(bits, starts, days, pairEnds, valueEnds, others, classOf, last, cellsAt, width, mostAt)
    const found = this.rows.words(cellsAt, cells)
    const part = (begin: number): Float64Array =>
      Float64Array.from({ length: days * classes.length }, (_, i) => {
        const day = Math.floor(i / classes.length)
        return found[day * width * 2 + begin + (i % classes.length) + 1] ?? 0
      })
    return { values: part(0), rows: part(width), most: this.rows.words(mostAt, days).slice() }
  }

  /** Where the rows of each value of each day begin, and one behind all. */
  valueStarts(): Uint32Array {
    const { rows, at } = this
    const ends = rows.words(at.valueEnds, Math.ceil(rows.length / 64) * 2)
    const starts = new Uint32Array(ends.reduce((sum, word) => sum + bitsSet(word), 1))
    let next = 1
    for (const [i, word] of ends.entries()) {
      for (let left = word; left !== 0; left &= left - 1) starts[next++] = i * 32 + 32 - Math.clz32(left & -left)
    }
    return starts
  }

  /** Selected rows of each of `size` slots, and slots by day and their last day before it; `slots` tells which each value of each day is. */
  countValues(slots: Uint32Array, size: number): { readonly counts: Uint32Array; readonly firsts: Uint32Array } {
    const { rows, at } = this
    const width = at.days + 1
    const slotsAt = rows.behind((slots.length + size * 2 + width * width) * 4)
    const countsAt = slotsAt + slots.byteLength
    const firstsAt = countsAt + size * 4
    const lastsAt = firstsAt + width * width * 4
    rows.words(slotsAt, slots.length).set(slots)
    rows.words(countsAt, size * 2 + width * width).fill(0)
    rows.passes.countValues(rows.bits, at.starts, at.days, at.valueEnds, slotsAt, countsAt, lastsAt, firstsAt)
    const firsts = rows.words(firstsAt + width * 4, at.days * width).slice()
    return { counts: rows.words(countsAt, size).slice(), firsts }
  }

  /** Places of all rows from `from` to before `to`, and of those that are selected. */
  placesIn(from: number, to: number): Uint32Array {
    return this.rows.places(from, to)
  }
  selectedIn(from: number, to: number): Uint32Array {
    const bits = this.rows.bytes.subarray(this.rows.bits)
    return this.rows.places(from, to).filter((_, i) => hasBit(bits, from + i))
  }

  get length(): number {
    return this.rows.length
  }

  /** The place of one row of each value that goes with so many others on a day. */
  placesWith(wanted: number, day: number): number[] {
    const { rows, at } = this
    const [from = 0, to = 0] = rows.words(at.starts + day * 4, 2)
    const places = rows.places(from, to)
    const { bytes } = rows
    const selected = bytes.subarray(rows.bits)
    const withOther = bytes.subarray(at.others)
    const pairEnds = bytes.subarray(at.pairEnds)
    const valueEnds = bytes.subarray(at.valueEnds)
    const found: number[] = []
    let others = 0
    let seen = false
    for (let row = from; row < to; row++) {
      if (hasBit(selected, row) && hasBit(withOther, row)) seen = true
      if (!hasBit(pairEnds, row)) continue
      if (seen) others++
      seen = false
      if (!hasBit(valueEnds, row)) continue
      if (others === wanted) found.push(places[row - from] ?? 0)
      others = 0
    }
    return found
  }
}
