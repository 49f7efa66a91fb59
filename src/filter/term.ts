/**
 * What can be asked of accesses, typed or clicked. One filter is a list of terms, all of which hold; a term has one field and
 * takes rows with any of its values, or, with `not`, all others.
 */
export const FILTER_FIELDS = [
  'page',
  'status',
  'method',
  'key',
  'client',
  'account',
  'token',
  'agent',
  'host',
  'referrer',
  'path',
  'extract',
  'bytes',
  'duration',
  'hour',
] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

export type FilterValue =
  /** Exactly this text; of `extract`, the first 12 digits of a SHA-256 of one of its files. */
  | { readonly is: 'text'; readonly text: string }
  /** Holds this text somewhere. */
  | { readonly is: 'holds'; readonly text: string }
  /** Rows that have no value of the field. */
  | { readonly is: 'none' }
  /** Both ends included: status codes, bytes, microseconds, hours of the displayed zone. An open end is infinite. */
  | { readonly is: 'range'; readonly from: number; readonly to: number }
  /** `203.0.113.0/24`, `2001:db8::/48`; in its shortest form. */
  | { readonly is: 'network'; readonly text: string }
  /** On a link: something was here that identifies a person and was withheld. `key` finds it again in the browser that made the link. */
  | { readonly is: 'withheld'; readonly key: string }

export interface FilterTerm {
  readonly field: FilterField
  readonly not: boolean
  readonly values: readonly FilterValue[]
}
export type Filter = readonly FilterTerm[]
export const NO_FILTER: Filter = []
