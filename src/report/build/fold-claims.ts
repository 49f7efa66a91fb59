import { sideOf } from '@/case/party'
import type { QuestionView } from '@/case/question-view'
import type { Claim } from '@/case/schema'
import type { ReportContext } from './context'

/** One answer of one party, with every source in which it stands. */
export interface FoldedClaim {
  /** The claim that gave the answer first; the adopted one where it is among them. */
  readonly claim: Claim
  readonly adopted: boolean
  /** Sources of the party's own claims with this answer. */
  readonly own: readonly string[]
  /** Sources in which the press repeats it. */
  readonly press: readonly string[]
}

/**
 * Repetitions read as one row: a party's same answer in several sources, and the press repeating the answer of the
 * company or an authority. No claim is left out, each is still cited; answers and standings that differ stay apart.
 */
export function foldClaims(context: ReportContext, view: QuestionView): FoldedClaim[] {
  const rows: { claims: Claim[]; press: Claim[] }[] = []
  const keyOf = (claim: Claim): string => `${view.standing.get(claim.id)} ${context.answer(claim)}`
  const isPress = (claim: Claim): boolean => sideOf(context.full, claim.party) === 'press'
  const claims = [...view.question.claims].sort((a, b) =>
    a.assertedAt < b.assertedAt ? -1 : a.assertedAt > b.assertedAt ? 1 : 0,
  )
  for (const claim of claims.filter((each) => !isPress(each))) {
    const row = rows.find(
      ({ claims: [first] }) => first !== undefined && first.party === claim.party && keyOf(first) === keyOf(claim),
    )
    if (row === undefined) rows.push({ claims: [claim], press: [] })
    else row.claims.push(claim)
  }
  for (const claim of claims.filter(isPress)) {
    const row = rows.find(({ claims: [first] }) => first !== undefined && keyOf(first) === keyOf(claim))
    if (row === undefined) rows.push({ claims: [claim], press: [] })
    else row.press.push(claim)
  }
  const adoptedId = view.adopted?.id
  const folded = rows.flatMap(({ claims: own, press }): FoldedClaim[] => {
    const claim = own.find((each) => each.id === adoptedId) ?? own[0]
    if (claim === undefined) return []
    const adopted = [...own, ...press].some((each) => each.id === adoptedId)
    return [{ claim, adopted, own: own.map((each) => each.source), press: press.map((each) => each.source) }]
  })
  return folded.sort((a, b) =>
    a.claim.assertedAt < b.claim.assertedAt ? -1 : a.claim.assertedAt > b.claim.assertedAt ? 1 : 0,
  )
}
