import { goTogether, writeValue } from '@/filter/filter-value'
import { identifies } from '@/filter/identifies'
import { MOST_VALUES } from '@/filter/limits'
import { parseFilter } from '@/filter/parse-filter'
import type { Filter, FilterField, FilterTerm, FilterValue } from '@/filter/term'
import { writeTerm } from '@/filter/write-filter'
import type { ExhibitRef, Investigation } from '@/investigation/state'

/**
 * What a link tells of terms that identify a person: by default their field and nothing of their values. In place of these stands a
 * random key, under which only the browser that wrote it finds them again. No hash: there are so few IPv4 addresses that all can be tried.
 */
export type Identifying =
  | 'included'
  /** Answers the key for a term, as `writeTerm` writes it. Same term, same key. */
  | { readonly keyFor: (term: string) => string }

/** The term that was kept under a key; undefined where this browser has none. */
export type FindWithheld = (key: string) => string | undefined

/** The view with keys in place of the values of every term that identifies a person. */
export const withhold = (view: Investigation, keyFor: (term: string) => string): Investigation =>
  mapTerms(view, (term) => withheld(term, keyFor))

/** The view with values in place of the keys that are known here. */
export const restore = (view: Investigation, find: FindWithheld): Investigation =>
  mapTerms(view, (term) => restored(term, find))

/** Terms that identify a person, in the filter and in the exhibits, each once, as far as they are known here. */
export const identifyingTerms = (view: Investigation): readonly FilterTerm[] => {
  const terms = termsOf(view).map((term) => ({ ...term, values: term.values.filter(isKnown) }))
  return [...new Map(terms.filter(identifies).map((term) => [writeTerm(term), term])).values()]
}

/** Keys of what the sender of a link withheld, in the filter and in the exhibits. */
export const withheldKeys = (view: Investigation): ReadonlySet<string> => new Set(termsOf(view).flatMap(keysOf))

/** How many terms of the filter ask nothing because something of them is withheld. */
export const withheldTerms = (filter: Filter): number => filter.filter((term) => keysOf(term).length > 0).length

const isKnown = (value: FilterValue): boolean => value.is !== 'withheld'

const keysOf = ({ values }: FilterTerm): string[] =>
  values.flatMap((value) => (value.is === 'withheld' ? [value.key] : []))

/** One key for all values: how many there are is nobody's business, and those of them that identify nobody would ask for nothing alone. */
function withheld(term: FilterTerm, keyFor: (term: string) => string): FilterTerm {
  const own: FilterTerm = { field: term.field, not: false, values: term.values.filter(isKnown) }
  if (!identifies(own)) return term
  return {
    ...term,
    values: [...term.values.filter((value) => !isKnown(value)), { is: 'withheld', key: keyFor(writeTerm(own)) }],
  }
}

/** Unchanged where what was kept does not make a sound term: whoever typed the link may have mixed keys. */
function restored(term: FilterTerm, find: FindWithheld): FilterTerm {
  const values = term.values.flatMap((value) =>
    value.is === 'withheld' ? (found(term.field, value.key, find) ?? [value]) : [value],
  )
  const distinct = [...new Map(values.map((value) => [writeValue(term.field, value), value])).values()]
  return goTogether(distinct) && distinct.length <= MOST_VALUES ? { ...term, values: distinct } : term
}

function found(field: FilterField, key: string, find: FindWithheld): readonly FilterValue[] | null {
  const text = find(key)
  const read = text === undefined ? null : parseFilter(text)
  const [term, ...others] = read?.ok === true ? read.value : []
  if (term?.field !== field || term.not || others.length > 0) return null
  return term.values.every(isKnown) ? term.values : null
}

const termsOf = ({ where, exhibits }: Investigation): FilterTerm[] => [
  ...where,
  ...exhibits.flatMap((exhibit) =>
    exhibit.kind === 'row' ? [] : exhibit.kind === 'value' ? [exhibit.value, ...exhibit.where] : exhibit.where,
  ),
]

function mapTerms(view: Investigation, change: (term: FilterTerm) => FilterTerm): Investigation {
  const exhibits = view.exhibits.map((exhibit): ExhibitRef => {
    if (exhibit.kind === 'row') return exhibit
    const where = exhibit.where.map(change)
    return exhibit.kind === 'value' ? { ...exhibit, where, value: change(exhibit.value) } : { ...exhibit, where }
  })
  return { ...view, where: view.where.map(change), exhibits }
}
