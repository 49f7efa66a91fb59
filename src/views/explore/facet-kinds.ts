import type { Language } from '@/base/text'
import { visible } from '@/base/visible'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import type { Dimension, TextColumn } from '@/data/explore/dimensions'
import { hashesOf } from '@/data/explore/use-scope'
import type { OpenExtract } from '@/data/extracts'
import type { Filter, FilterField, FilterValue } from '@/filter/term'

/** One facet: the field it filters by, and what its rows may be split by. */
export interface FacetKind {
  readonly field: FilterField
  readonly groupings: readonly [Dimension, ...Dimension[]]
  /** Of the column whose different values are counted where not all are told apart. */
  readonly column: TextColumn | null
  readonly open: boolean
}

/** As an investigation asks: what was opened, with which key, by whom. */
export const FACETS: readonly FacetKind[] = [
  { field: 'page', groupings: ['page'], column: 'page', open: true },
  { field: 'key', groupings: ['key'], column: 'key', open: true },
  { field: 'status', groupings: ['status', 'status-class'], column: null, open: true },
  { field: 'client', groupings: ['client', 'network'], column: 'client', open: true },
  { field: 'account', groupings: ['account'], column: 'account', open: true },
  { field: 'agent', groupings: ['agent'], column: 'agent', open: true },
  { field: 'method', groupings: ['method'], column: 'method', open: false },
  { field: 'token', groupings: ['token'], column: 'token', open: false },
  { field: 'host', groupings: ['host'], column: 'host', open: false },
  { field: 'extract', groupings: ['table'], column: null, open: false },
]

/** What a link calls a log: the first digits of the SHA-256 of one of its files; null while that is being worked out. */
function prefixOf(extract: OpenExtract | undefined): string | null {
  const [hash] = extract === undefined ? [] : hashesOf(extract)
  return hash === undefined ? null : hash.slice(0, 12)
}

/** A value of a dimension as a filter takes it; null where it cannot be asked for. */
export function filterValue(by: Dimension, value: string | null, extracts: readonly OpenExtract[]): FilterValue | null {
  if (value === null) return by === 'table' || by === 'network' || by === 'status-class' ? noneOf(by) : { is: 'none' }
  if (by === 'status') return { is: 'range', from: Number(value), to: Number(value) }
  if (by === 'status-class') {
    const from = Number(value.slice(0, 1)) * 100
    return { is: 'range', from, to: from + 99 }
  }
  if (by === 'network') return { is: 'network', text: value }
  if (by === 'table') {
    const prefix = prefixOf(extracts.find(({ table }) => table === value))
    return prefix === null ? null : { is: 'text', text: prefix }
  }
  return { is: 'text', text: value }
}

/** Rows without a status have no class either; those without a network may still have a client that is a name. */
const noneOf = (by: Dimension): FilterValue | null => (by === 'status-class' ? { is: 'none' } : null)

/** Values of a dimension that a filter names, to be told apart whatever their size. */
export function chosenValues(
  filter: Filter,
  field: FilterField,
  by: Dimension,
  extracts: readonly OpenExtract[],
): string[] {
  const named = filter.filter((term) => term.field === field).flatMap(({ values }) => values)
  return named.flatMap((value) => {
    if (by === 'network') return value.is === 'network' && /\/(24|48)$/.test(value.text) ? [value.text] : []
    if (value.is === 'range') {
      if (by === 'status') return value.from === value.to ? [String(value.from)] : []
      return by === 'status-class' && value.from % 100 === 0 && value.to === value.from + 99
        ? [`${value.from / 100}xx`]
        : []
    }
    if (value.is !== 'text') return []
    if (by !== 'table') return [value.text]
    return extracts.filter((one) => hashesOf(one).some((hash) => hash.startsWith(value.text))).map(({ table }) => table)
  })
}

/** A value in words: pages by the name the case gives them, logs by their files. */
export function sayValue(
  by: Dimension,
  value: string,
  { full, extracts, language }: { full: Case; extracts: readonly OpenExtract[]; language: Language },
): string {
  if (by === 'table') return visible(extracts.find(({ table }) => table === value)?.fileName ?? value)
  const page = by === 'page' ? full.pages.find(({ route }) => route === value) : undefined
  return page === undefined ? visible(value) : local(page.name, language)
}
