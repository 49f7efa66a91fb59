import { local } from '@/case/local'
import { formatWhen } from '@/case/when'
import { cardRivals, cardSources, EMPTY_CARD, precisionWord, whoSaid } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'

export function claimCard(id: string, context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  for (const question of known.questions) {
    const claim = question.claims.find((each) => each.id === id)
    if (claim === undefined) continue
    return {
      ...EMPTY_CARD,
      title: claim.when === undefined ? claim.value : formatWhen(claim.when, zone, lang, 'long'),
      precision: claim.when === undefined ? '' : precisionWord(claim.when.precision, lang),
      body: [`${local(question.text, lang)} ${whoSaid(claim, context)}`, claim.text],
      english: lang === 'ko',
      sources: cardSources([claim.source], context),
      rivals: cardRivals(question, claim.when ?? null, context),
      question: { id: question.id, claims: question.claims.length },
      target: { kind: 'claim', id },
    }
  }
  return null
}
