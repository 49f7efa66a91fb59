import { ok, type Result } from '@/base/result'
import type { FilterFault, FilterProblem } from './filter-problem'
import { goTogether, readValue, writeValue } from './filter-value'
import { MOST_TERMS, MOST_VALUES } from './limits'
import { fault, problem, type ScannedTerm, scanFilter } from './scan-filter'
import { FILTER_FIELDS, type Filter, type FilterField, type FilterTerm, type FilterValue } from './term'
import { writeTerm } from './write-filter'

/**
 * Reads a typed filter: terms with spaces between them, each `field:value,value`, turned round by a `-` before it.
 * A word without a field is a part of the path. Quotes hold spaces and commas; in them `\"`, `\\` and `\u{…}`.
 *
 *     status:4xx,500 -client:198.51.100.0/24 page:/delivery/list agent:~okhttp account:none bytes:>1000 duration:>=500ms hour:22..3
 *
 * Never throws, in time linear to the text.
 */
export function parseFilter(text: string): Result<Filter, FilterProblem> {
  const terms = parseTerms(text, MOST_TERMS)
  return terms.ok ? ok([...new Map(terms.value.map((term) => [writeTerm(term), term])).values()]) : terms
}

/** At most `most` terms in the order they stand, also those that stand twice. */
export function parseTerms(text: string, most: number): Result<readonly FilterTerm[], FilterProblem> {
  const scanned = scanFilter(text, most)
  if (!scanned.ok) return scanned
  const terms: FilterTerm[] = []
  for (const term of scanned.value) {
    const read = readTerm(term, text)
    if (!read.ok) return read
    terms.push(read.value)
  }
  return ok(terms)
}

function readTerm(scanned: ScannedTerm, text: string): Result<FilterTerm, FilterProblem> {
  const { not, nameAt } = scanned
  const field = scanned.field === null ? 'path' : fieldNamed(scanned.field)
  if (field === null) return fault('unknown-field', text, nameAt, nameAt + (scanned.field?.length ?? 0))
  const values = new Map<string, FilterValue>()
  for (const value of scanned.values) {
    const refuse = (what: FilterFault) => fault(what, text, value.at, value.at + value.length, field)
    const read = readValue(field, scanned.field === null ? { ...value, part: true } : value)
    if (!read.ok) return refuse(read.error)
    for (const one of read.value) values.set(writeValue(field, one), one)
    if (values.size > MOST_VALUES) return refuse('too-many-values')
  }
  const term: FilterTerm = { field, not, values: [...values.values()] }
  if (goTogether(term.values)) return ok(term)
  const last = scanned.values.at(-1)
  const end = last === undefined ? nameAt : last.at + last.length
  return { ok: false, error: problem('mixed', text, nameAt, end, field) }
}

const fieldNamed = (name: string): FilterField | null => {
  const lower = name.toLowerCase()
  return FILTER_FIELDS.find((field) => field === lower) ?? null
}
