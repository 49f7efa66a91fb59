import { translator } from '@/base/text'
import { local } from '@/case/local'
import { formatWhen } from '@/case/when'
import { cardRivals, cardSources, EMPTY_CARD, precisionWord, questionAt } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'
import { text } from './text'

export function phaseCard(id: string, context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  const phase = known.phases.find((each) => each.id === id)
  if (phase === undefined) return null
  const question = questionAt(phase.when, context)
  const said = formatWhen(phase.when, zone, lang, 'medium')
  return {
    ...EMPTY_CARD,
    title: local(phase.title, lang),
    precision: precisionWord(phase.when.precision, lang),
    body: [phase.ongoing === true ? `${said} – ${translator(text, lang)('ongoing')}` : said],
    sources: cardSources(phase.sources, context),
    rivals: question === null ? [] : cardRivals(question, phase.when, context),
    question: question === null ? null : { id: question.id, claims: question.claims.length },
    target: { kind: 'phase', id },
  }
}
