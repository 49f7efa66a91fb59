import { groupOf, partyOf } from './party'
import { type ChosenBy, questionView, type Standing } from './question-view'
import type { Case, Claim, Count, Party, Unit } from './schema'
import { UNITS } from './schema'

export interface LedgerRow {
  readonly count: Count
  readonly standing: Standing
  readonly party: Party
  /** Who took this figure for the answer over the case file; null where nobody did. */
  readonly chosenBy: ChosenBy | null
}
/** Counts of one unit. There is no total: rows of one unit overlap, and rows of two units never meet. */
export interface LedgerGroup {
  readonly unit: Unit
  readonly rows: readonly LedgerRow[]
}

/** People first, then what they hold, then what was done to it. */
const ORDER: readonly Unit[] = ['people', 'accounts', 'records', 'page-views', 'codes', 'ip-addresses']

/** Counts of one scope by unit, oldest first, those of one day in the order of the case file. */
export function buildLedger(incident: Case, scope: Count['scope'] = 'taken'): LedgerGroup[] {
  const units = [...ORDER, ...UNITS.filter((unit) => !ORDER.includes(unit))]
  return units.flatMap((unit) => {
    const rows = incident.counts
      .filter((count) => count.scope === scope && count.unit === unit)
      .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
      .map((count) => ({
        count,
        standing: standingOf(incident, count),
        party: partyOf(incident, count.party),
        chosenBy: chosenByOf(incident, count),
      }))
    return rows.length === 0 ? [] : [{ unit, rows }]
  })
}

/**
 * How a count stands: superseded if a later count replaces it; as the other where it only restates one; else as its
 * claims stand: an outlier or superseded where all claims of the same party with the same number are, and contested
 * where the question is.
 */
export function standingOf(incident: Case, count: Count): Standing {
  const isReplaced = incident.counts.some(
    (other) => other.relation?.kind === 'replaces' && other.relation.count === count.id,
  )
  if (isReplaced) return 'superseded'
  const { relation } = count
  const restated = relation?.kind === 'restates' && incident.counts.find((other) => other.id === relation.count)
  if (restated && restated.relation?.kind !== 'restates') return standingOf(incident, restated)
  const view = count.question === undefined ? null : questionView(incident, count.question)
  if (view === null) return 'undisputed'
  const own = claimsOf(incident, count).map((claim) => view.standing.get(claim.id))
  if (own.length > 0 && own.every((standing) => standing === 'outlier')) return 'outlier'
  if (own.length > 0 && own.every((standing) => standing === 'superseded')) return 'superseded'
  return view.status === 'contested' ? 'contested' : 'undisputed'
}

/** By the adopted claim of the count's question, where its party says the number of the count. */
function chosenByOf(incident: Case, count: Count): ChosenBy | null {
  const view = count.question === undefined ? null : questionView(incident, count.question)
  if (view === null || view.by === 'case' || !claimsOf(incident, count).some(({ id }) => id === view.adopted?.id))
    return null
  return view.by
}

/** Claims by which the party of a count says the same number of the same unit. */
function claimsOf(incident: Case, count: Count): Claim[] {
  const question = incident.questions.find((candidate) => candidate.id === count.question)
  return (question?.claims ?? []).filter(
    ({ party, quantity }) =>
      quantity?.value === count.value &&
      quantity.unit === count.unit &&
      groupOf(incident, party) === groupOf(incident, count.party),
  )
}
