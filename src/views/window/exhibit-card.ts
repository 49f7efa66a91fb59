import type { Target } from '@/analysis/layout/scene'
import { formatDateTime } from '@/base/format'
import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import { exhibitName } from '@/data/exhibits/exhibit'
import { text as exhibitText } from '@/data/exhibits/exhibit-text'
import { simulatedWords } from '@/data/exhibits/exhibit-words'
import { EMPTY_CARD } from './card-parts'
import type { CardContext, MarkCard } from './mark-card'
import { text } from './text'
import { titleOf, type WindowExhibit } from './window-exhibits'

/** A card is no page: a note ends here, and is whole in the list of exhibits. Characters. */
const MOST_NOTE = 240

const find = (id: string, { exhibits }: CardContext): WindowExhibit | undefined =>
  exhibits.find((exhibit) => exhibit.id === id)

/** What was pinned, when, and that it is the investigator's own. */
export function exhibitCard(id: string, context: CardContext): MarkCard | null {
  const { zone, lang } = context
  const exhibit = find(id, context)
  if (exhibit === undefined) return null
  const t = translator(text, lang)
  const { kept, linked } = exhibit
  const note = kept === null ? '' : visible(kept.note)
  const simulated = kept === null ? null : simulatedWords(kept, lang)
  const { kind } = kept ?? linked
  return {
    ...EMPTY_CARD,
    title: exhibitName(Number(id)),
    precision: translator(exhibitText, lang)(`kind${kind}`),
    body: [
      titleOf(exhibit, zone, lang),
      ...(kind === 'row' ? [formatDateTime(exhibit.from, zone, lang, 'medium')] : []),
      ...(simulated === null ? [] : [`≈ ${simulated}`]),
      ...(note === '' ? [] : [note.length > MOST_NOTE ? `${note.slice(0, MOST_NOTE)}…` : note]),
      t(kept === null ? 'exhibitLinked' : 'exhibitOwn'),
    ],
    target: { kind: 'exhibit', id },
  }
}

/** Exhibits too near to each other to be told apart. */
export function exhibitsCard(targets: readonly Target[], context: CardContext): MarkCard | null {
  const { zone, lang } = context
  const found = targets.flatMap(({ id }) => find(id, context) ?? [])
  if (found.length === 0) return null
  return {
    ...EMPTY_CARD,
    title: translator(text, lang)('manyExhibits', { count: found.length }),
    items: found.map((exhibit) => ({
      target: { kind: 'exhibit', id: exhibit.id },
      when: exhibitName(Number(exhibit.id)),
      title: titleOf(exhibit, zone, lang),
    })),
  }
}
