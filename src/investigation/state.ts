import type { IsoDay, Sha256, ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { AdoptedPair } from '@/case/adopt'
import type { Filter, FilterTerm } from '@/filter/term'

/** What can be selected on any screen; its id is stable and stands in the link. */
export const SELECTABLE = [
  'question',
  'claim',
  'event',
  'phase',
  'count',
  'duty',
  'source',
  'evidence',
  'coverage',
  'key',
  /** One line of an access log: first 12 digits of its file's SHA-256, a dot, number of the line. */
  'row',
  /** Number of an exhibit. */
  'exhibit',
] as const
export type SelectionKind = (typeof SELECTABLE)[number]
export interface Selection {
  readonly kind: SelectionKind
  readonly id: string
}

/** Columns of an access log by which its rows can be sorted, in the order in which they are shown. */
export const SORTABLE = [
  'time',
  'page',
  'status',
  'account',
  'client',
  'key',
  'token',
  'method',
  'path',
  'bytes',
  'duration',
  'agent',
  'referrer',
  'host',
] as const
/** Null is the order of files and lines. */
export type RowsOrder = { readonly by: (typeof SORTABLE)[number]; readonly descending: boolean } | null
export const IN_TIME: RowsOrder = { by: 'time', descending: false }

/**
 * The whole shareable view of a case. Everything here travels in the link; nothing else does.
 * It knows no React, no URL and no SQL.
 */
export interface Investigation {
  /** The time shown on every lane and followed by every panel. */
  readonly window: Span
  /** Zone in which every time on the page is told. */
  readonly zone: ZoneId
  /** The case is shown as the public record stood at the end of this day, in the zone of the case. */
  readonly known: IsoDay
  /** Claims that count over those of the case file, one a question, by question id. */
  readonly adopt: readonly AdoptedPair[]
  readonly selection: Selection | null
  readonly filters: Filters
  /** Which accesses every panel of the access log counts and lists. */
  readonly where: Filter
  /** In which rows of the access log are listed. */
  readonly order: RowsOrder
  /** What the window is compared with: the time of the same length before it, or accesses that nobody attributes to the intruder. */
  readonly compare: 'nothing' | 'before' | 'normal'
  /** Exhibits of the case, as far as a link may tell them. */
  readonly exhibits: readonly ExhibitRef[]
  /** SHA-256 of the access logs the view was made with, beside those shipped with the case. */
  readonly extracts: readonly Sha256[]
}

export interface Filters {
  /** Pages shown in the accesses lane; `null` is all of them. */
  readonly pages: readonly string[] | null
  /** Vertical scale of the accesses lane. */
  readonly scale: 'linear' | 'log'
}
export const NO_FILTERS: Filters = { pages: null, scale: 'linear' }

/** An exhibit as a link tells it: where it lies, never what it says. */
export type ExhibitRef = { readonly number: number } & (
  | {
      readonly kind: 'row'
      /** First 12 digits of the SHA-256 of the file. */
      readonly file: string
      readonly line: number
      /** Byte position of the line in the unpacked content. */
      readonly offset: number
    }
  | { readonly kind: 'range'; readonly window: Span; readonly where: Filter }
  | { readonly kind: 'value'; readonly window: Span; readonly where: Filter; readonly value: FilterTerm }
)
