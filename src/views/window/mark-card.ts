import type { AccessBins } from '@/analysis/layout/access-bins'
import type { Mark, Target } from '@/analysis/layout/scene'
import type { ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import type { Case } from '@/case/schema'
import { binCard } from './bin-card'
import { claimCard } from './claim-card'
import { clusterCard, eventCard } from './event-card'
import { exhibitCard, exhibitsCard } from './exhibit-card'
import { coverageCard, keyCard } from './key-card'
import { phaseCard } from './phase-card'
import type { WindowExhibit } from './window-exhibits'

/** A source behind a statement: who published it when, and its number in the case file. */
export interface CardSource {
  readonly said: string
  readonly cite: string
}
export interface CardRival {
  readonly when: string
  readonly who: string
  readonly cite: string
  readonly contested: boolean
}
export interface CardItem {
  readonly target: Target
  readonly when: string
  readonly title: string
}

/** What a mark says when it is pointed at: one card, one sentence, its sources, its rivals. */
export interface MarkCard {
  readonly title: string
  /** `to the day`; empty where it does not apply. */
  readonly precision: string
  readonly body: readonly string[]
  /** English text of the case file, where the interface is Korean. */
  readonly english: boolean
  readonly sources: readonly CardSource[]
  readonly rivals: readonly CardRival[]
  /** Question whose claims can be compared, and how many there are. */
  readonly question: { readonly id: string; readonly claims: number } | null
  /** Several things under one mark. */
  readonly items: readonly CardItem[]
  readonly target: Target | null
}

export interface CardContext {
  /** Whole file, so that source numbers never change with the as-known date. */
  readonly full: Case
  readonly known: Case
  readonly zone: ZoneId
  readonly lang: Language
  readonly bins: AccessBins | null
  readonly exhibits: readonly WindowExhibit[]
}

/** Null where the mark stands for something the case (as known) no longer has. */
export function cardOf(mark: Mark, context: CardContext): MarkCard | null {
  if (mark.bin !== undefined) return context.bins === null ? null : binCard(mark.bin, context.bins, context)
  const [target] = mark.targets
  if (target === undefined) return null
  if (mark.targets.length > 1)
    return target.kind === 'exhibit' ? exhibitsCard(mark.targets, context) : clusterCard(mark.targets, context)
  switch (target.kind) {
    case 'event':
      return eventCard(target.id, context)
    case 'claim':
      return claimCard(target.id, context)
    case 'phase':
      return phaseCard(target.id, context)
    case 'key':
      return keyCard(target.id, context)
    case 'coverage':
      return coverageCard(target.id, mark.key, context)
    case 'exhibit':
      return exhibitCard(target.id, context)
  }
}

/** The card as one spoken sentence. */
export const spokenCard = (card: MarkCard): string =>
  [card.title, card.precision, ...card.body, ...card.items.slice(0, 6).map((item) => `${item.when} ${item.title}`)]
    .filter((part) => part !== '')
    .join('. ')
