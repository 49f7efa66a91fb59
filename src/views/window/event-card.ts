import type { Target } from '@/analysis/layout/scene'
import { translator } from '@/base/text'
import { local, summaryOf } from '@/case/local'
import { formatWhen, startOf } from '@/case/when'
import { cardRivals, cardSources, EMPTY_CARD, precisionWord, questionAt } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'
import { text } from './text'

export function eventCard(id: string, context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  const event = known.events.find((each) => each.id === id)
  if (event === undefined) return null
  const question = questionAt(event.when, context)
  const [title, summary] = [local(event.title, lang), summaryOf(event, lang)]
  return {
    ...EMPTY_CARD,
    title: formatWhen(event.when, zone, lang, 'long'),
    precision: precisionWord(event.when.precision, lang),
    body: [summary === null ? title : `${title}. ${summary}`],
    sources: cardSources(event.sources, context),
    rivals: question === null ? [] : cardRivals(question, event.when, context),
    question: question === null ? null : { id: question.id, claims: question.claims.length },
    target: { kind: 'event', id },
  }
}

/** Events too near to each other to be told apart: how many, and each by name. */
export function clusterCard(targets: readonly Target[], context: CardContext): MarkCard | null {
  const { known, zone, lang } = context
  const events = targets
    .flatMap(({ id }) => known.events.filter((event) => event.id === id))
    .sort((a, b) => startOf(a.when) - startOf(b.when))
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) return null
  const days = [...new Set([formatWhen(first.when, zone, lang, 'medium'), formatWhen(last.when, zone, lang, 'medium')])]
  return {
    ...EMPTY_CARD,
    title: translator(text, lang)('manyEvents', { count: events.length }),
    precision: days.join(' – '),
    items: events.map((event) => ({
      target: { kind: 'event', id: event.id },
      when: formatWhen(event.when, zone, lang, 'short'),
      title: local(event.title, lang),
    })),
  }
}
