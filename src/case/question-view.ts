import { claimantOf, publisherOf, sideOf } from './party'
import { agreementOf } from './same-answer'
import type { AdoptedEntry, Case, Claim, LocalText, Question } from './schema'

export type Standing = 'undisputed' | 'contested' | 'superseded' | 'outlier'
export type QuestionStatus = 'agreed' | 'contested' | 'superseded' | 'single-source'

/** `case`: whoever compiled the case file. `link`: the investigator whose link this view was opened with. */
export type AdoptedBy = 'case' | NonNullable<AdoptedEntry['by']>

/** Whoever adopted a claim over the case file. */
export type ChosenBy = Exclude<AdoptedBy, 'case'>

export interface QuestionView {
  readonly question: Question
  readonly status: QuestionStatus
  /** The claim that counts; null where nobody has answered with a time or number. */
  readonly adopted: Claim | null
  /** Why it was adopted; null where it only is the latest word. */
  readonly reason: LocalText | null
  /** Who adopted it; null where nobody did. */
  readonly by: AdoptedBy | null
  /** When the investigator adopted it, RFC 3339; null where that is not stated. */
  readonly adoptedAt: string | null
  /** Standing of every claim, by claim id. */
  readonly standing: ReadonlyMap<string, Standing>
}

const views = new WeakMap<Case, Map<string, QuestionView>>()

/** The view of one question of the case as it stands, or null where the case (as known) has no such question. */
export function questionView(incident: Case, id: string): QuestionView | null {
  return viewsOf(incident).get(id) ?? null
}

export const viewQuestions = (incident: Case): QuestionView[] => [...viewsOf(incident).values()]

function viewsOf(incident: Case): Map<string, QuestionView> {
  let found = views.get(incident)
  if (found === undefined) {
    found = new Map(incident.questions.map((question) => [question.id, viewQuestion(incident, question)]))
    views.set(incident, found)
  }
  return found
}

/**
 * How a question stands among its claims. Rules, in order:
 * 1. An outlier is kept to be recognised and takes no part.
 * 2. A party group (company, ministry …) holds its latest answer: an earlier claim whose answer differs
 *    ({@link agreementOf}) is superseded, unless the same answer was given again then or later. A claim said `beside`
 *    the others neither supersedes nor is superseded.
 * 3. Press restates: a press claim with the answer of an official one shares its standing. One with an answer of its own
 *    is a claimant by publisher.
 * 4. Two live claims with different answers contest each other, whoever made them.
 * The question is contested if any claim is; else superseded if a party took back an answer; else single-source if only
 * one party group, or only one publisher, stands behind it; else agreed.
 */
export function viewQuestion(incident: Case, question: Question): QuestionView {
  const taking = question.claims.filter((claim) => claim.outlier !== true)
  const official = taking.filter((claim) => sideOf(incident, claim.party) !== 'press')
  const superseded = new Set<Claim>()
  for (const claim of taking) {
    const restated = official.includes(claim) ? [] : official.filter((other) => agreementOf(claim, other) === 'same')
    const gone =
      restated.length > 0
        ? restated.every((other) => isSuperseded(other, rivalsOf(incident, other, official)))
        : isSuperseded(claim, rivalsOf(incident, claim, taking))
    if (gone) superseded.add(claim)
  }
  const live = taking.filter((claim) => !superseded.has(claim))
  const standing = new Map<string, Standing>()
  for (const claim of question.claims) {
    if (claim.outlier === true) standing.set(claim.id, 'outlier')
    else if (superseded.has(claim)) standing.set(claim.id, 'superseded')
    else {
      const contested = live.some((other) => agreementOf(claim, other) === 'different')
      standing.set(claim.id, contested ? 'contested' : 'undisputed')
    }
  }
  return { question, status: statusOf(incident, live, superseded.size > 0, standing), ...adoptedOf(question), standing }
}

const rivalsOf = (incident: Case, claim: Claim, among: readonly Claim[]): Claim[] => {
  const claimant = claimantOf(incident, claim)
  return among.filter((other) => claimantOf(incident, other) === claimant)
}

/** Whether the claimant's later words differ and it never came back to this answer. */
function isSuperseded(claim: Claim, ownWords: readonly Claim[]): boolean {
  let changed = ''
  for (const other of ownWords) {
    const later = other.assertedAt > claim.assertedAt && other.assertedAt > changed
    if (later && agreementOf(claim, other) === 'different') changed = other.assertedAt
  }
  if (changed === '') return false
  return !ownWords.some((other) => other.assertedAt >= changed && agreementOf(claim, other) === 'same')
}

function statusOf(
  incident: Case,
  live: readonly Claim[],
  changed: boolean,
  standing: ReadonlyMap<string, Standing>,
): QuestionStatus {
  if ([...standing.values()].includes('contested')) return 'contested'
  if (changed) return 'superseded'
  const official = live.filter((claim) => sideOf(incident, claim.party) !== 'press')
  const claimants = new Set((official.length > 0 ? official : live).map((claim) => claimantOf(incident, claim)))
  const publishers = new Set(live.map((claim) => publisherOf(incident, claim.source)))
  return claimants.size <= 1 || publishers.size <= 1 ? 'single-source' : 'agreed'
}

/**
 * The last entry of `adopted` whose claim the case (as known) has; where it has none of them, the latest claim
 * with a time or number that is no outlier.
 */
function adoptedOf(question: Question): Pick<QuestionView, 'adopted' | 'reason' | 'by' | 'adoptedAt'> {
  for (const { claim: id, reason, by, at } of question.adopted.toReversed()) {
    const adopted = question.claims.find((claim) => claim.id === id)
    if (adopted !== undefined) return { adopted, reason, by: by ?? 'case', adoptedAt: at ?? null }
  }
  let latest: Claim | null = null
  for (const claim of question.claims) {
    if (claim.outlier === true || (claim.when === undefined && claim.quantity === undefined)) continue
    if (latest === null || claim.assertedAt >= latest.assertedAt) latest = claim
  }
  return { adopted: latest, reason: null, by: null, adoptedAt: null }
}
