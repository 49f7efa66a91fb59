import type { EpochMs, IsoDay } from '@/base/brand'
import { type AdoptedBy, type QuestionStatus, type Standing, viewQuestions } from '@/case/question-view'
import { agreementOf } from '@/case/same-answer'
import type { Case, Claim, Precision, Unit } from '@/case/schema'
import { startOf } from '@/case/when'

/** A question of the case as known, for `window.dwell.summary()`. */
export interface SummaryQuestion {
  readonly id: string
  readonly status: QuestionStatus
  /** Id of the claim that counts; null where nobody has answered with a time or number and none is adopted. */
  readonly adopted: string | null
  /** Null where it only is the latest word. */
  readonly adoptedBy: AdoptedBy | null
  readonly adoptedByInvestigator: boolean
  /** In the language it was written in; null where nobody gave one. */
  readonly reason: string | null
  /** Ids of claims that stand and answer differently from the adopted one. */
  readonly rivals: readonly string[]
  /** Every claim made by the day. */
  readonly claims: readonly SummaryClaim[]
}

export interface SummaryClaim {
  readonly id: string
  /** Party id. */
  readonly claimant: string
  readonly assertedAt: IsoDay
  readonly source: string
  readonly standing: Standing
  /** An ISO instant in the display zone, a number of `unit`, or the compiler's words. */
  readonly value: string | number
  readonly unit: Unit | 'instant' | null
  readonly precision: Precision | null
}

/** @param known the case as known on the day of the view. */
export function summaryQuestions(known: Case, iso: (at: EpochMs) => string): SummaryQuestion[] {
  return viewQuestions(known).map(({ question, status, adopted, by, reason, standing }) => ({
    id: question.id,
    status,
    adopted: adopted?.id ?? null,
    adoptedBy: by,
    adoptedByInvestigator: by === 'investigator',
    reason: by === 'link' ? null : (reason?.en ?? null),
    rivals: question.claims
      .filter((claim) => standing.get(claim.id) === 'contested' && isRival(claim, adopted))
      .map((claim) => claim.id),
    claims: question.claims.map((claim) => ({
      id: claim.id,
      claimant: claim.party,
      assertedAt: claim.assertedAt,
      source: claim.source,
      standing: standing.get(claim.id) ?? 'undisputed',
      ...valueOfClaim(claim, iso),
    })),
  }))
}

/** Where nothing counts, all that contest each other are rivals. */
const isRival = (claim: Claim, adopted: Claim | null): boolean =>
  adopted === null || agreementOf(claim, adopted) === 'different'

function valueOfClaim(
  { quantity, when, value }: Claim,
  iso: (at: EpochMs) => string,
): Pick<SummaryClaim, 'value' | 'unit' | 'precision'> {
  if (when !== undefined) return { value: iso(startOf(when)), unit: 'instant', precision: when.precision }
  if (quantity !== undefined) return { value: quantity.value, unit: quantity.unit, precision: null }
  return { value, unit: null, precision: null }
}
