import type { IsoDay } from '@/base/brand'
import { asKnown } from './as-known'
import { questionView } from './question-view'
import { agreementOf } from './same-answer'
import type { Case, Claim, Question } from './schema'

/** What an answer is of, in one word. */
export type AnswerRole = 'number' | 'probe' | 'start' | 'end' | 'aware' | 'other'

export interface KnownChange {
  readonly question: Question
  readonly role: AnswerRole
  /** The claims that counted before and after; null where nobody had answered. */
  readonly before: Claim | null
  readonly after: Claim | null
  /** False where another claim counts that gives the same answer. */
  readonly differs: boolean
}
/** How the record moved between two days. */
export interface KnownStep {
  readonly from: IsoDay
  readonly to: IsoDay
  /** Numbers first, then the dates of the headline, then the rest in the order of the case. */
  readonly changes: readonly KnownChange[]
  /** Claims that came in; negative where the step goes back. */
  readonly claims: number
}

/** What changes when the case is shown as known on `to` instead of `from`. Either may be the earlier day. */
export function knownStep(full: Case, from: IsoDay, to: IsoDay): KnownStep {
  const [old, now] = [asKnown(full, from), asKnown(full, to)]
  const changes = full.questions.flatMap((question): KnownChange[] => {
    const before = questionView(old, question.id)?.adopted ?? null
    const after = questionView(now, question.id)?.adopted ?? null
    if (before?.id === after?.id) return []
    const differs = before === null || after === null || agreementOf(before, after) !== 'same'
    return [{ question, role: roleOf(full, question, after ?? before), before, after, differs }]
  })
  return {
    from,
    to,
    changes: changes.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)),
    claims: claimsOf(now) - claimsOf(old),
  }
}

const ORDER: readonly AnswerRole[] = ['number', 'start', 'end', 'aware', 'probe', 'other']

const claimsOf = (of: Case): number => of.questions.reduce((sum, question) => sum + question.claims.length, 0)

function roleOf({ headline }: Case, { id, category }: Question, claim: Claim | null): AnswerRole {
  if (id === headline.firstAccess) return 'start'
  if (id === headline.lastAccess) return 'end'
  if (id === headline.awareAt) return 'aware'
  if (id === headline.probe) return 'probe'
  return category === 'scale' && claim?.quantity !== undefined ? 'number' : 'other'
}
