import type { NumberColumn, TextColumn } from './access-table'

/**
 * What a row must meet to be counted. All conditions of a question hold together; within one, any of its values is enough.
 * `not` turns a condition round. A row without a value meets none of them, and so every one turned round, unless `none` says otherwise.
 */
export type Condition =
  | ValueCondition
  | TextCondition
  | NetworkCondition
  | NumberCondition
  | HourCondition
  | TableCondition

/** The value of a text column is one of these; null is a row without a value. */
export interface ValueCondition {
  readonly is: 'one-of'
  readonly column: TextColumn
  readonly values: readonly (string | null)[]
  readonly not: boolean
}

/** The value holds one of these texts somewhere; `A` to `Z` match `a` to `z`, all else byte for byte. */
export interface TextCondition {
  readonly is: 'containing'
  readonly column: TextColumn
  readonly texts: readonly string[]
  readonly not: boolean
}

/** The client is an address in one of these networks; host names are in none. */
export interface NetworkCondition {
  readonly is: 'in-network'
  readonly networks: readonly Network[]
  readonly not: boolean
}
/** The first `bits` of an address: IPv4 of 4 bytes, IPv6 of 16. The bits after those are 0. */
export interface Network {
  readonly address: readonly number[]
  readonly bits: number
}

/** The number lies in one of these ranges, both ends included; `none` also takes rows without one. */
export interface NumberCondition {
  readonly is: 'in-range'
  readonly column: NumberColumn
  readonly ranges: readonly { readonly from: number; readonly to: number }[]
  readonly none: boolean
  readonly not: boolean
}

/** The clock of a zone shows one of these hours, 0 to 23. */
export interface HourCondition {
  readonly is: 'at-hour'
  readonly hours: readonly number[]
  /** What the clock is ahead of UTC from each instant on, ms, ascending; the first holds for all times before it, too. */
  readonly offsets: readonly { readonly from: number; readonly ahead: number }[]
  readonly not: boolean
}

/** The row comes from one of these tables. */
export interface TableCondition {
  readonly is: 'in-table'
  readonly tables: readonly string[]
  readonly not: boolean
}
