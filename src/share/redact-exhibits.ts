import type { Exhibit } from '@/data/exhibits/exhibit'
import { identifies } from '@/filter/identifies'
import type { Filter, FilterTerm } from '@/filter/term'

/** Exhibits for other eyes: what may say who someone is, is left out, and a mark says that something was. */

/** Stands where a term had values; no browser has a value under it. */
const NOBODYS_KEY = '000000000000'
/** Stands in notes. */
export const REDACTED = '[redacted]'

/** Addresses of machines and of people, and tokens, in free text. Rather too much than too little. */
const IN_TEXT = [
  /[^\s@<>()"',;]+@[^\s@<>()"',;]+/g,
  /(?<![\w.])\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?(?![\w.]*\w)/g,
  /(?<![\w:])([0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
  /eyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g,
  /(?<!\w)\+?\d[\d -]{7,}\d(?!\w)/g,
]

export const redactExhibits = (exhibits: readonly Exhibit[]): Exhibit[] => {
  const values = new Set(exhibits.flatMap((exhibit) => termsOf(exhibit).filter(identifies).flatMap(textsOf)))
  return exhibits.map((exhibit) => redacted(exhibit, [...values]))
}

function redacted(exhibit: Exhibit, values: readonly string[]): Exhibit {
  const common = {
    note: redactNote(exhibit.note, values),
    query: { ...exhibit.query, filter: redactFilter(exhibit.query.filter) },
  }
  return exhibit.kind === 'value'
    ? { ...exhibit, ...common, value: redactTerm(exhibit.value) }
    : { ...exhibit, ...common }
}

const termsOf = (exhibit: Exhibit): readonly FilterTerm[] =>
  exhibit.kind === 'value' ? [exhibit.value, ...exhibit.query.filter] : exhibit.query.filter

const textsOf = ({ values }: FilterTerm): string[] =>
  values.flatMap((value) => ('text' in value && value.text.length > 2 ? [value.text] : []))

const redactFilter = (filter: Filter): Filter => filter.map(redactTerm)
const redactTerm = (term: FilterTerm): FilterTerm =>
  identifies(term) ? { ...term, values: [{ is: 'withheld', key: NOBODYS_KEY }] } : term

function redactNote(note: string, values: readonly string[]): string {
  const withoutValues = values.reduce((text, value) => text.replaceAll(value, REDACTED), note)
  return IN_TEXT.reduce((text, pattern) => text.replaceAll(pattern, REDACTED), withoutValues)
}
