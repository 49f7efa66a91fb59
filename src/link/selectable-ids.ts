import type { Case } from '@/case/schema'
import type { SelectionKind } from '@/investigation/state'

/** What a case file names; rows and exhibits lie outside of it. */
type NamedKind = Exclude<SelectionKind, 'row' | 'exhibit'>

const cached = new WeakMap<Case, Readonly<Record<NamedKind, ReadonlySet<string>>>>()
const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map((item) => item.id))

/** Ids of everything in a case that a link can select. */
export function selectableIds(of: Case): Readonly<Record<NamedKind, ReadonlySet<string>>> {
  const known = cached.get(of)
  if (known !== undefined) return known
  const found = {
    question: ids(of.questions),
    claim: ids(of.questions.flatMap((question) => question.claims)),
    event: ids(of.events),
    phase: ids(of.phases),
    count: ids(of.counts),
    duty: ids(of.duties),
    source: ids(of.sources),
    evidence: ids(of.evidence),
    coverage: ids(of.coverage),
    key: ids(of.signingKeys),
  }
  cached.set(of, found)
  return found
}
