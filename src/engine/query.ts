import type { NumberColumn, TextColumn } from './access-table'
import type { Words } from './row-chunk'

/** Dialect-neutral questions. Times are UTC epoch milliseconds; column names are those of an access. */

/** A row without a value equals nothing, so `not-equal` keeps it. */
export interface Condition {
  readonly column: TextColumn
  readonly is: 'equal' | 'not-equal'
  readonly value: string
}

/** Rows per time bin and series. Answers as sparse triples in column form, ordered by bin. */
export interface HistogramQuery {
  readonly kind: 'histogram'
  readonly table: string
  /** All of them hold; none is every row. */
  readonly where: readonly Condition[]
  /** Width of a bin in milliseconds; bins are aligned to the epoch. */
  readonly binMs: number
  /** Splits into series by this text column; `null` is one series. */
  readonly by: TextColumn | null
  /** At most this many series by size; the rest is one series named `null`. */
  readonly top: number
}
export interface HistogramColumns {
  /** Bin start, epoch ms. */
  readonly bin: Float64Array
  /** Index into `series`. */
  readonly code: Int32Array
  readonly rows: Float64Array
  /**
   * Values of the `by` column, largest first; `null`, always last, holds rows without a value and those beyond `top`.
   * It is absent when there are no such rows.
   */
  readonly series: readonly (string | null)[]
}

/** Rows as they stand in the files: whole, in the order of files and lines. */
export interface RowsQuery {
  readonly kind: 'rows'
  readonly table: string
  /** Position of the first row, from 0, and how many at most. */
  readonly from: number
  readonly count: number
}
export interface RowsColumns {
  /** One array per column, as long as there are rows; null is no value. */
  readonly numbers: Readonly<Record<NumberColumn, readonly (number | null)[]>>
  readonly text: Readonly<Record<TextColumn, readonly (string | null)[]>>
}

/** Every word of a text column with the rows that have it. */
export interface WordsQuery {
  readonly kind: 'words'
  readonly table: string
  readonly column: TextColumn
}
/** One entry per word, in no order that means anything. */
export interface WordsColumns {
  readonly words: Words
  /** Rows with the word, and their earliest and latest times in epoch ms. */
  readonly rows: Float64Array
  readonly first: Float64Array
  readonly last: Float64Array
  /** Rows without a value. */
  readonly without: number
}

export type Query = HistogramQuery | RowsQuery | WordsQuery
export type Columns<Q extends Query> = Q extends HistogramQuery
  ? HistogramColumns
  : Q extends WordsQuery
    ? WordsColumns
    : RowsColumns
