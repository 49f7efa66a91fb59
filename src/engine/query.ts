import type { NumberColumn, TextColumn } from './access-table'
import type { Condition } from './condition'
import type { Words } from './row-chunk'

/** Dialect-neutral questions. Times are UTC epoch milliseconds; column names are those of an access. */

/** Rows of several tables as if they were one, in the order the tables are named. */
export interface Scope {
  readonly tables: readonly string[]
  /** All of them hold; none is every row. */
  readonly where: readonly Condition[]
}

/** A half-open interval of time. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/**
 * Bins of equal width, cut once more at `cuts` (ascending, inside), so that a window with any ends is a whole number of bins.
 * Bin edges ascend: `from + i·binMs` and the cuts, in one list of `count + cuts.length + 1`. Rows outside of all bins are not counted.
 */
export interface Bins {
  readonly from: number
  readonly binMs: number
  readonly count: number
  readonly cuts: readonly number[]
}

/**
 * What rows can be split by. `network` is the /24 or /48 of the client, `table` the table the row comes from. A client that is no address has no
 * network; IPv4 written as IPv6 (`::ffff:192.0.2.1`) is IPv4.
 */
export type Dimension = TextColumn | 'network' | 'status' | 'status-class' | 'table'

/**
 * Window cube: rows per time bin and value of one small dimension. Any window made of its bins is a difference of prefix sums,
 * so that moving it asks nothing.
 */
export interface CubeQuery extends Scope {
  readonly kind: 'cube'
  readonly bins: Bins
  readonly by: Dimension | null
  /** At most this many values apart, largest over all times first; ties in the order of their UTF-8. */
  readonly top: number
  /** Values counted apart whatever their size, such as those in the filter. */
  readonly besides: readonly string[]
}
export interface CubeColumns {
  /** Ends of the bins, one more than bins. */
  readonly edges: Float64Array
  /** Status `404`, class `4xx`, network `203.0.113.0/24`, table name, or text as it stands. First the largest, then those of `besides` that are not. */
  readonly values: readonly string[]
  /** `rows[value · bins + bin]`; in the same way those without a value, and those of all values not told apart: all rows where `by` is null. */
  readonly rows: Float64Array
  readonly without: Float64Array
  readonly rest: Float64Array
  /** Rows of each value at all times and under no condition. */
  readonly everywhere: Float64Array
  /** How many different values the rows of the scope have, at all times. Exact. */
  readonly distinct: number
}

/**
 * Different values of a column in any window made of bins, exactly and without asking again: `rows[bin · (bins + 1) + seen]` counts
 * those values that have rows in `bin` and whose last bin with rows before it is `seen − 1`; 0 is never before. The different values in bins
 * `[a, b)` are the sum of rows a to b−1 over the columns 0 to a.
 */
export interface DistinctQuery extends Scope {
  readonly kind: 'distinct'
  readonly bins: Bins
  readonly column: TextColumn
}
export interface DistinctColumns {
  readonly edges: Float64Array
  readonly firsts: Uint32Array
}

/**
 * With how many different values of `per` the values of `of` go on one day: accounts per client, clients per account.
 * For each day and class, how many values of `of` fall into the class on that day, and how many rows they have then, those without a value of
 * `per` among them.
 */
export interface FanOutQuery extends Scope {
  readonly kind: 'fan-out'
  readonly of: TextColumn
  readonly per: TextColumn
  /** Ends of days, ascending, one more than days. */
  readonly days: Float64Array
  /** Least number of different values in each class, ascending from 1. */
  readonly classes: readonly number[]
}
export interface FanOutColumns {
  /** `[day · classes + class]`. */
  readonly values: Float64Array
  readonly rows: Float64Array
  /** The value of `of` that goes with most on any one day, on the first such day the first by its UTF-8; null where there is none. */
  readonly most: { readonly value: string; readonly count: number; readonly day: number } | null
}

/** Values of a dimension that hold a text, with their rows: for searching in a facet. */
export interface ValuesQuery extends Scope {
  readonly kind: 'values'
  readonly time: TimeSpan | null
  readonly by: Dimension
  /** `A` to `Z` match `a` to `z`. */
  readonly holding: string
  readonly top: number
}
export interface ValuesColumns {
  /** Largest first. */
  readonly values: readonly string[]
  readonly rows: Float64Array
  /** How many values hold the text and have rows, told or not. */
  readonly found: number
}

/** Which rows, in which order. Null is the order of tables, files and lines; rows that are equal stay in that order. */
export interface Listing extends Scope {
  readonly time: TimeSpan | null
  readonly order: { readonly by: NumberColumn | TextColumn; readonly descending: boolean } | null
}

/**
 * Part of a listing. Text sorts by its UTF-8; rows without a value come last either way. A listing is made when it is first asked for,
 * be it for no rows; its parts are then looked up. Whoever wants all of it is served best with 32 768 rows at a time.
 */
export interface RowsQuery extends Listing {
  readonly kind: 'rows'
  /** Position of the first row, from 0, and how many at most. */
  readonly from: number
  readonly count: number
}
export interface RowsColumns {
  /** Rows in the listing. */
  readonly total: number
  /** Index into the tables asked, of each row. */
  readonly table: Int32Array
  /** One array per column, as long as there are rows; null is no value. */
  readonly numbers: Readonly<Record<NumberColumn, readonly (number | null)[]>>
  readonly text: Readonly<Record<TextColumn, readonly (string | null)[]>>
}

/** Where in a listing something stands. */
export interface PositionQuery extends Listing {
  readonly kind: 'position'
  readonly of: /** The first row at or after an instant, or, in a listing latest first, at or before it; the number of rows where there is none. */
    | { readonly is: 'time'; readonly time: number }
    /** One row. */
    | { readonly is: 'line'; readonly table: string; readonly file: number; readonly line: number }
    /**
     * The next row of which some text column holds the text (`A` to `Z` match `a` to `z`). `after` is the first position looked at, and
     * from there it goes once round; where it is outside, from the first row, or backwards from the last.
     */
    | { readonly is: 'text'; readonly text: string; readonly after: number; readonly backwards: boolean }
}
export interface PositionColumns {
  /** −1 where there is none. */
  readonly position: number
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

/** Each question with its answer. */
interface Answers {
  histogram: { query: HistogramQuery; columns: HistogramColumns }
  words: { query: WordsQuery; columns: WordsColumns }
  cube: { query: CubeQuery; columns: CubeColumns }
  distinct: { query: DistinctQuery; columns: DistinctColumns }
  'fan-out': { query: FanOutQuery; columns: FanOutColumns }
  values: { query: ValuesQuery; columns: ValuesColumns }
  rows: { query: RowsQuery; columns: RowsColumns }
  position: { query: PositionQuery; columns: PositionColumns }
}
export type Query = Answers[keyof Answers]['query']
export type Columns<Q extends Query> = Answers[Q['kind']]['columns']
