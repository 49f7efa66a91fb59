import type { AdoptedEntry, Case } from './schema'

/** A claim that the investigator takes for the answer, and why. */
export interface Adoption {
  readonly question: string
  readonly claim: string
  /** In the investigator's own words. */
  readonly reason: string
  /** RFC 3339. */
  readonly at: string
}

/** An adoption as a link tells it: the reason does not travel. */
export type AdoptedPair = Pick<Adoption, 'question' | 'claim'>

export type ShownAdoption = ({ readonly by: 'investigator' } & Adoption) | ({ readonly by: 'link' } & AdoptedPair)

/** What stands in the place of a reason that stayed with whoever made the link. */
const REASON_OF_LINK = {
  en: 'Adopted by whoever made this link. The reason does not travel in a link.',
  ko: '이 링크를 만든 사람이 채택함. 이유는 링크에 담기지 않음.',
}

/**
 * The case with the investigator's adoptions, each after those of the case file, so that they hold wherever their claim
 * is known; see {@link asKnown}, which this comes before. Adoptions of claims the case does not have change nothing.
 */
export function adopt(incident: Case, adoptions: readonly ShownAdoption[]): Case {
  let changed = false
  const questions = incident.questions.map((question) => {
    const own = adoptions.filter(
      (one) => one.question === question.id && question.claims.some((claim) => claim.id === one.claim),
    )
    const adopted = appendAdopted(question.adopted, own)
    if (adopted === question.adopted) return question
    changed = true
    return { ...question, adopted: [...adopted] }
  })
  return changed ? { ...incident, questions } : incident
}

/** The adoptions of one question with more behind them; the same list where its last is already such a one. */
export function appendAdopted(
  adopted: readonly AdoptedEntry[],
  adoptions: readonly ShownAdoption[],
): readonly AdoptedEntry[] {
  const added = adoptions.map(entryOf).filter((entry) => !isSame(entry, adopted.at(-1)))
  return added.length === 0 ? adopted : [...adopted, ...added]
}

function entryOf(adoption: ShownAdoption): AdoptedEntry {
  const { claim, by } = adoption
  return adoption.by === 'link'
    ? { claim, reason: REASON_OF_LINK, by }
    : { claim, reason: { en: adoption.reason }, by, at: adoption.at }
}

/** A case that was saved with its adoptions and opened again where they are kept has each of them once. */
const isSame = (entry: AdoptedEntry, last: AdoptedEntry | undefined): boolean =>
  last !== undefined && last.claim === entry.claim && last.by === entry.by && last.reason.en === entry.reason.en

/** Whether a case has the claim among those of the question. */
export const hasPair = (incident: Case, { question, claim }: AdoptedPair): boolean =>
  incident.questions.some((one) => one.id === question && one.claims.some(({ id }) => id === claim))

/**
 * What is shown of the investigator's own adoptions and those of a link: of two for one question the link's, because a
 * link shows what its maker saw; where both adopt the same claim it is the investigator's own.
 */
export function shownAdoptions(own: readonly Adoption[], linked: readonly AdoptedPair[]): ShownAdoption[] {
  const others = linked.filter((pair) => !own.some((one) => isPair(one, pair)))
  const taken = new Set(others.map((pair) => pair.question))
  return [
    ...own.filter((one) => !taken.has(one.question)).map((one) => ({ by: 'investigator' as const, ...one })),
    ...others.map(({ question, claim }) => ({ by: 'link' as const, question, claim })),
  ]
}

const isPair = (a: AdoptedPair, b: AdoptedPair): boolean => a.question === b.question && a.claim === b.claim

/** Pairs in a fixed order, so that one view has one link. */
export const pairsOf = (adoptions: readonly AdoptedPair[]): AdoptedPair[] =>
  adoptions
    .map(({ question, claim }) => ({ question, claim }))
    .sort((a, b) => (a.question < b.question ? -1 : a.question > b.question ? 1 : 0))
