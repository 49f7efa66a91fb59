import type { RowChunk } from '../row-chunk'
import type { AccessColumns } from './access-columns'

/** A chunk among the rows of several tables. */
export interface Stretch {
  readonly chunk: RowChunk
  /** Index of its table, and the table. */
  readonly table: number
  readonly columns: AccessColumns
  /** Number of its first row. */
  readonly first: number
}

/** Rows of several tables under one numbering from 0, in the order of the tables and of their chunks. At most 2³². */
export class NumberedRows {
  readonly tables: readonly AccessColumns[]
  readonly stretches: readonly Stretch[]
  readonly total: number

  constructor(tables: readonly AccessColumns[]) {
    const stretches: Stretch[] = []
    let first = 0
    tables.forEach((columns, table) => {
      for (const chunk of columns.chunks) {
        stretches.push({ chunk, table, columns, first })
        first += chunk.length
      }
    })
    this.tables = tables
    this.stretches = stretches
    this.total = first
  }

  /** Throws a RangeError where there is no such row. */
  stretchOf(row: number): Stretch {
    let low = 0
    let high = this.stretches.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.stretches[middle]?.first ?? 0) <= row) low = middle
      else high = middle - 1
    }
    const stretch = this.stretches[low]
    if (stretch === undefined || row < 0 || row >= this.total) throw new RangeError(`no row ${row} of ${this.total}`)
    return stretch
  }
}
