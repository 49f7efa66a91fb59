import { goTogether, writeValue } from '@/filter/filter-value'
import { valueIdentifies } from '@/filter/identifies'
import { parseFilter } from '@/filter/parse-filter'
import type { Filter, FilterTerm, FilterValue } from '@/filter/term'
import { writeTerm } from '@/filter/write-filter'
import type { ExhibitRef, Investigation } from '@/investigation/state'

/**
 * What a link tells of values that identify a person: by default nothing. In their place stands a random key, under which
 * only the browser that wrote it finds the value again. No hash: there are so few IPv4 addresses that all can be tried.
 */
export type Identifying =
  | 'included'
  /** Answers the key for a term of one value, as `writeTerm` writes it. Same term, same key. */
  | { readonly keyFor: (term: string) => string }

/** The term that was kept under a key; undefined where this browser has none. */
export type FindWithheld = (key: string) => string | undefined

/** The view with keys in place of every value that identifies a person. */
export const withhold = (view: Investigation, keyFor: (term: string) => string): Investigation =>
  mapTerms(view, (term) => ({ ...term, values: term.values.map((value) => withheld(term, value, keyFor)) }))

/** The view with values in place of the keys that are known here. */
export const restore = (view: Investigation, find: FindWithheld): Investigation =>
  mapTerms(view, (term) => restored(term, find))

/** Terms of one value each that identify a person, in the filter and in the exhibits, each once; also those not known here. */
export function identifyingTerms(view: Investigation): readonly FilterTerm[] {
  const found = new Map<string, FilterTerm>()
  for (const term of termsOf(view)) {
    for (const value of term.values) {
      const single: FilterTerm = { field: term.field, not: false, values: [value] }
      if (valueIdentifies(term.field, value)) found.set(writeTerm(single), single)
    }
  }
  return [...found.values()]
}

/** Keys of what the sender of a link withheld, in the filter and in the exhibits. */
export const withheldKeys = (view: Investigation): ReadonlySet<string> => new Set(termsOf(view).flatMap(keysOf))

/** How many terms of the filter ask nothing because something of them is withheld. */
export const withheldTerms = (filter: Filter): number => filter.filter((term) => keysOf(term).length > 0).length

const keysOf = ({ values }: FilterTerm): string[] =>
  values.flatMap((value) => (value.is === 'withheld' ? [value.key] : []))

function withheld({ field }: FilterTerm, value: FilterValue, keyFor: (term: string) => string): FilterValue {
  if (value.is === 'withheld' || !valueIdentifies(field, value)) return value
  return { is: 'withheld', key: keyFor(writeTerm({ field, not: false, values: [value] })) }
}

/** Unchanged where what was kept does not make a sound term: whoever typed the link may have mixed keys. */
function restored(term: FilterTerm, find: FindWithheld): FilterTerm {
  const values = term.values.map((value) => (value.is === 'withheld' ? (found(term, value.key, find) ?? value) : value))
  const distinct = new Map(values.map((value) => [writeValue(term.field, value), value]))
  return goTogether(values) ? { ...term, values: [...distinct.values()] } : term
}

function found({ field }: FilterTerm, key: string, find: FindWithheld): FilterValue | null {
  const text = find(key)
  const read = text === undefined ? null : parseFilter(text)
  const [term, ...others] = read?.ok === true ? read.value : []
  if (term?.field !== field || term.not || others.length > 0 || term.values.length !== 1) return null
  return term.values[0] ?? null
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
