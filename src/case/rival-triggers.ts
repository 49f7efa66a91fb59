import { overlaps } from '@/base/span'
import { questionView } from './question-view'
import type { Case, Claim, Duty, When } from './schema'
import { spanOfWhen, startOf } from './when'

/** One reading of when the company knew, from which legal clocks may be counted. */
export interface RivalTrigger {
  /** The same for the same published time. */
  readonly id: string
  readonly when: When
  /** Claims of the question of awareness that give this time; none is an outlier. */
  readonly claims: readonly Claim[]
  /** Clocks of the case that start at this time. */
  readonly duties: readonly Duty[]
  /** Clocks start here, and no authority uses any of them. */
  readonly hypothetical: boolean
}

/**
 * Distinct readings of the moment of awareness, earliest first: the claims of that question, and the triggers of duties
 * that are rival readings of the headline's duty or fall into the time of such a claim. The trigger of a duty about
 * another fact, such as accounts found later, is none.
 */
export function rivalTriggers(incident: Case): RivalTrigger[] {
  const { awareAt, duty: group } = incident.headline
  const view = questionView(incident, awareAt)
  const claims = (view?.question.claims ?? []).filter(
    (claim) => claim.when !== undefined && view?.standing.get(claim.id) !== 'outlier',
  )
  const found = new Map<string, { when: When; claims: Claim[]; duties: Duty[] }>()
  const at = (when: When) => {
    const id = idOf(when)
    const entry = found.get(id) ?? { when, claims: [], duties: [] }
    found.set(id, entry)
    return entry
  }
  for (const claim of claims) if (claim.when !== undefined) at(claim.when).claims.push(claim)
  const told = [...found.values()].map(({ when }) => spanOfWhen(when))
  for (const duty of incident.duties) {
    const { triggerAt } = duty
    if (triggerAt === null) continue
    const span = spanOfWhen(triggerAt)
    // A legal act such as an order starts a clock of its own, whenever it came.
    const isReading = duty.group === group || (duty.rule !== undefined && told.some((other) => overlaps(span, other)))
    if (isReading) at(triggerAt).duties.push(duty)
  }
  return [...found]
    .map(([id, entry]) => ({
      id,
      ...entry,
      hypothetical: entry.duties.length > 0 && entry.duties.every((duty) => duty.hypothetical === true),
    }))
    .sort((a, b) => startOf(a.when) - startOf(b.when) || a.id.localeCompare(b.id, 'en'))
}

const idOf = ({ start, end, precision }: When): string => `${precision}:${startOf({ start, precision })}:${end ?? ''}`
