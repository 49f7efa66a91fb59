import type { Language } from '@/base/text'
import { identifies } from '@/filter/identifies'
import type { FilterTerm } from '@/filter/term'
import { redactText } from '@/redaction/identifiers-in-text'
import type { FieldPolicy, Output, WholePolicyOf } from '@/redaction/policy'
import type { Exhibit, ExhibitFile, ExhibitQuery } from './exhibit'

/** A link tells where an exhibit lies, never what it says. What it asks falls under the policy of the fields asked. */
type Told<E> = E extends unknown ? Omit<E, 'value' | 'query'> & { readonly query: Omit<ExhibitQuery, 'filter'> } : never

const place = { holds: 'fact', link: 'shown', report: 'shown', export: 'shown', page: 'shown' } as const
const fact = { holds: 'fact', link: 'never', report: 'shown', export: 'shown', page: 'shown' } as const
const words = { holds: 'words', link: 'never', report: 'redacted', export: 'shown', page: 'redacted' } as const

const file = {
  name: words,
  member: words,
  sha256: place,
  contentSha256: place,
  simulated: fact,
  scale: fact,
} as const satisfies WholePolicyOf<ExhibitFile, 'report'>

const EXHIBIT_POLICY = {
  id: fact,
  number: place,
  kind: place,
  note: words,
  pinnedAt: fact,
  case: { id: fact, sha256: fact },
  query: { window: { from: place, to: place }, zone: fact },
  file,
  files: file,
  line: place,
  offset: place,
  length: fact,
  lineSha256: fact,
  time: fact,
  rows: fact,
  of: fact,
} as const satisfies WholePolicyOf<Told<Exhibit>, 'report' | 'export' | 'page'>

/** What exhibits ask for that says who someone is. Notes repeat it. */
export const identifyingValues = (exhibits: readonly Exhibit[]): string[] =>
  valuesOfTerms(
    exhibits.flatMap((exhibit) =>
      exhibit.kind === 'value' ? [exhibit.value, ...exhibit.query.filter] : exhibit.query.filter,
    ),
  )

/** Values of terms that say who someone is; of a path with a query, the query as well. */
export function valuesOfTerms(terms: readonly FilterTerm[]): string[] {
  const values = terms.filter(identifies).flatMap((term) => term.values)
  const texts = values.flatMap((value) => ('text' in value ? [value.text] : []))
  const queries = texts.flatMap((said) =>
    said
      .split('?')
      .slice(1)
      .flatMap((query) => query.split('&')),
  )
  return [...new Set([...texts, ...queries])]
}

/** An exhibit as an output tells it, but for what it asks: that is told, or not, where it is written. */
export function redactTold(
  exhibit: Exhibit,
  output: Exclude<Output, 'link'>,
  language: Language,
  values: readonly string[],
): Exhibit {
  const clean = (said: string, { [output]: treatment }: FieldPolicy, kind: 'text' | 'note'): string =>
    treatment === 'shown' ? said : redactText(said, { language, kind, values })
  const named = (of: ExhibitFile): ExhibitFile => ({
    ...of,
    name: clean(of.name, file.name, 'text'),
    member: of.member === null ? null : clean(of.member, file.member, 'text'),
  })
  const note = clean(exhibit.note, EXHIBIT_POLICY.note, 'note')
  return exhibit.kind === 'row'
    ? { ...exhibit, note, file: named(exhibit.file) }
    : { ...exhibit, note, files: exhibit.files.map(named) }
}
