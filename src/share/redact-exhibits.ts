import type { Language } from '@/base/text'
import type { Exhibit } from '@/data/exhibits/exhibit'
import { identifyingValues, redactTold } from '@/data/exhibits/exhibit-policy'
import { identifies } from '@/filter/identifies'
import type { Filter, FilterTerm } from '@/filter/term'

/** Exhibits for other eyes: what may say who someone is, is left out, and a mark says that something was. */

/** Stands where a term had values; no browser has a value under it. */
const NOBODYS_KEY = '000000000000'

export const redactExhibits = (exhibits: readonly Exhibit[], language: Language): Exhibit[] => {
  const values = identifyingValues(exhibits)
  return exhibits.map((exhibit) => {
    const told = redactTold(exhibit, 'page', language, values)
    const query = { ...told.query, filter: redactFilter(told.query.filter) }
    return told.kind === 'value' ? { ...told, query, value: redactTerm(told.value) } : { ...told, query }
  })
}

const redactFilter = (filter: Filter): Filter => filter.map(redactTerm)
const redactTerm = (term: FilterTerm): FilterTerm =>
  identifies(term) ? { ...term, values: [{ is: 'withheld', key: NOBODYS_KEY }] } : term
