import { claimantOf, groupOf, publisherOf, sideOf } from './party'
import type { QuestionView } from './question-view'
import { agreementOf } from './same-answer'
import type { Case, Claim } from './schema'

/** Which rule of `viewQuestion` gave a question its status, with the claims that show it. */
export type StatusWhy =
  | { readonly kind: 'contested'; readonly one: Claim; readonly other: Claim; readonly rivals: number }
  | { readonly kind: 'superseded'; readonly old: Claim; readonly now: Claim }
  /** `echoes`: press claims that repeat it. */
  | { readonly kind: 'one-claimant'; readonly claim: Claim; readonly echoes: number }
  | { readonly kind: 'one-publisher'; readonly publisher: string }
  | { readonly kind: 'agreed'; readonly claimants: number; readonly publishers: number }
  /** Only slips and misreadings, none of which counts. */
  | { readonly kind: 'nothing' }

/** Why a question of the case (as known) has its status. */
export function statusWhy(incident: Case, view: QuestionView): StatusWhy {
  const { question, standing, status, adopted } = view
  const isOfficial = (claim: Claim): boolean => sideOf(incident, claim.party) !== 'press'
  const officialFirst = (claims: readonly Claim[]): Claim[] =>
    claims.toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)) || later(b, a))
  const of = (...wanted: readonly string[]): Claim[] =>
    officialFirst(question.claims.filter((claim) => wanted.includes(standing.get(claim.id) ?? '')))
  const live = of('undisputed', 'contested')

  if (status === 'contested') {
    const contested = of('contested')
    const one = contested.find((claim) => claim.id === adopted?.id) ?? contested[0]
    const others = contested.filter((claim) => one && agreementOf(one, claim) === 'different')
    // Another party's answer tells more than a second one of the same.
    const rival = others.filter((claim) => one && groupOf(incident, claim.party) !== groupOf(incident, one.party))
    const other = rival.find((claim) => claim.beside !== true) ?? rival[0] ?? others[0]
    if (one && other) return { kind: 'contested', one, other, rivals: answersOf(contested).length }
  }
  if (status === 'superseded') {
    // What was said first, and when the answer that holds was first given.
    const since = live.toReversed().toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)))
    const gone = of('superseded').toReversed()
    for (const old of gone.toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)))) {
      const whose = claimantOf(incident, old)
      const now = since.find((claim) => claimantOf(incident, claim) === whose && claim.assertedAt > old.assertedAt)
      if (now) return { kind: 'superseded', old, now }
    }
  }
  const [first] = live
  if (first === undefined) return { kind: 'nothing' }
  const official = live.filter(isOfficial)
  const answering = official.length > 0 ? official : live
  const claimants = new Set(answering.map((claim) => claimantOf(incident, claim))).size
  const publishers = new Set(live.map((claim) => publisherOf(incident, claim.source))).size
  if (claimants <= 1) return { kind: 'one-claimant', claim: first, echoes: live.length - answering.length }
  if (publishers <= 1) return { kind: 'one-publisher', publisher: publisherOf(incident, first.source) }
  return { kind: 'agreed', claimants, publishers }
}

const later = (a: Claim, b: Claim): number => (a.assertedAt > b.assertedAt ? 1 : a.assertedAt < b.assertedAt ? -1 : 0)

/** One claim for each answer that differs from those before it. */
function answersOf(claims: readonly Claim[]): Claim[] {
  const found: Claim[] = []
  for (const claim of claims) {
    if (found.every((other) => agreementOf(other, claim) !== 'same')) found.push(claim)
  }
  return found
}
