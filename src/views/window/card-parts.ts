import { formatIsoDay } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { formatCites } from '@/case/cite'
import { local } from '@/case/local'
import { partyOf, sideOf } from '@/case/party'
import { questionView } from '@/case/question-view'
import { sameBeginning } from '@/case/same-answer'
import type { Claim, Precision, Question, When } from '@/case/schema'
import { text as caseText } from '@/case/text'
import { formatWhen } from '@/case/when'
import type { CardContext, CardRival, CardSource, MarkCard } from './mark-card'

const MOST_RIVALS = 3

export const EMPTY_CARD: Omit<MarkCard, 'title'> = {
  precision: '',
  body: [],
  english: false,
  sources: [],
  rivals: [],
  question: null,
  items: [],
  target: null,
}

export const precisionWord = (precision: Precision, lang: Language): string =>
  translator(caseText, lang)(`precision${precision}`)

/** Publisher and day of each source with its number. */
export function cardSources(ids: readonly string[], { full, lang }: CardContext): CardSource[] {
  return ids.flatMap((id) => {
    const source = full.sources.find((each) => each.id === id)
    if (source === undefined) return []
    const day = source.published === null ? [] : [formatIsoDay(source.published, lang, 'medium')]
    return { said: [source.publisher, ...day].join(', '), cite: formatCites(full, [id]) }
  })
}

/** The question of the case that a time answers: the one with a claim of exactly this time. */
export function questionAt(when: When, { known }: CardContext): Question | null {
  const { probe, firstAccess, lastAccess, awareAt } = known.headline
  for (const id of [firstAccess, lastAccess, awareAt, probe]) {
    const question = known.questions.find((each) => each.id === id)
    const told = question?.claims.some(
      (claim) => claim.when?.start === when.start && claim.when.precision === when.precision,
    )
    if (question !== undefined && told === true) return question
  }
  return null
}

/** Answers to a question that differ from the time told, one line each: officials before press, contested ones before withdrawn ones, as they were said. */
export function cardRivals(question: Question, own: When | null, context: CardContext): CardRival[] {
  const { full, known, zone, lang } = context
  const standing = questionView(known, question.id)?.standing
  const weight = (claim: Claim): number =>
    (sideOf(known, claim.party) === 'press' ? 2 : 0) + (standing?.get(claim.id) === 'contested' ? 0 : 1)
  const order = question.claims.toSorted((a, b) => weight(a) - weight(b) || (a.assertedAt < b.assertedAt ? -1 : 1))
  const rivals: CardRival[] = []
  const told: When[] = []
  for (const claim of order) {
    const { when } = claim
    if (when === undefined || claim.outlier === true || (own !== null && sameBeginning(when, own))) continue
    if (told.some((other) => sameBeginning(other, when))) continue
    told.push(when)
    rivals.push({
      when: formatWhen(when, zone, lang, when.precision === 'minute' ? 'short' : 'month-day'),
      who: whoSaid(claim, context),
      cite: formatCites(full, [claim.source]),
      contested: standing?.get(claim.id) === 'contested',
    })
  }
  return rivals.slice(0, MOST_RIVALS)
}

export const whoSaid = (claim: Claim, { known, lang }: CardContext): string =>
  `${local(partyOf(known, claim.party).name, lang)}, ${formatIsoDay(claim.assertedAt, lang, 'medium')}`
