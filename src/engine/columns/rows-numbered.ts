import type { RowChunk } from '../row-chunk'
import type { AccessColumns } from './access-columns'
import type { Coded } from './coded'

/** A chunk among the rows of several tables. */
export interface Stretch {
  readonly chunk: RowChunk
  /** Index of its table, and the table. */
  readonly table: number
  readonly columns: AccessColumns
  /** Number of its first row. */
  readonly first: number
  /** The same where every stretch begins at a multiple of 64, as bits of rows do. */
  readonly place: number
}

/** Rows of several tables under one numbering from 0, in the order of the tables and of their chunks. At most 2³². */
export class NumberedRows {
  readonly tables: readonly AccessColumns[]
  readonly stretches: readonly Stretch[]
  readonly total: number
  /** Behind the last place, a multiple of 64. */
  readonly places: number

  constructor(tables: readonly AccessColumns[]) {
    const stretches: Stretch[] = []
    let first = 0
    let place = 0
    tables.forEach((columns, table) => {
      for (const chunk of columns.chunks) {
        stretches.push({ chunk, table, columns, first, place })
        first += chunk.length
        place += Math.ceil(chunk.length / 64) * 64
      }
    })
    this.tables = tables
    this.stretches = stretches
    this.total = first
    this.places = place
  }

  /** Throws a RangeError where there is no such row. */
  stretchOf(row: number): Stretch {
    const stretch = this.stretches[this.lastFrom('first', row)]
    if (stretch === undefined || row < 0 || row >= this.total) throw new RangeError(`no row ${row} of ${this.total}`)
    return stretch
  }

  /** Which value the row at a place has. */
  slotAt(coded: Coded, place: number): number {
    const at = this.stretchAt(place)
    const { table, place: begin } = this.stretches[at] ?? { table: 0, place: 0 }
    const stored = coded.stored(at)[place - begin] ?? 0
    return coded.maps[table]?.[stored] ?? stored
  }

  /** Index of the stretch with a place. */
  stretchAt(place: number): number {
    return this.lastFrom('place', place)
  }

  private lastFrom(key: 'first' | 'place', wanted: number): number {
    let low = 0
    let high = this.stretches.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.stretches[middle]?.[key] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return low
  }
}
