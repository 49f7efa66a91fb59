/** Dialect-neutral questions. Times are UTC epoch milliseconds; column names are those of an access. */

/** Rows per time bin and series. Answers as sparse triples in column form, ordered by bin. */
export interface HistogramQuery {
  readonly kind: 'histogram'
  readonly table: string
  /** Width of a bin in milliseconds; bins are aligned to the epoch. */
  readonly binMs: number
  /** Splits into series by this text column; `null` is one series. */
  readonly by: string | null
  /** At most this many series by size; the rest is one series named `null`. */
  readonly top: number
}
export interface HistogramColumns {
  /** Bin start, epoch ms. */
  readonly bin: Float64Array
  /** Index into `series`. */
  readonly code: Int32Array
  readonly rows: Float64Array
  /** Values of the `by` column, largest first; `null` holds rows without a value and those beyond `top`. */
  readonly series: readonly (string | null)[]
}

export type Query = HistogramQuery
export type Columns<Q extends Query> = Q extends HistogramQuery ? HistogramColumns : never
