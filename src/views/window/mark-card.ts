import type { AccessBins } from '@/analysis/layout/access-bins'
import type { Target } from '@/analysis/layout/scene'
import type { ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import type { Case } from '@/case/schema'
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

/** The card as one spoken sentence. */
export const spokenCard = (card: MarkCard): string =>
  [card.title, card.precision, ...card.body, ...card.items.slice(0, 6).map((item) => `${item.when} ${item.title}`)]
    .filter((part) => part !== '')
    .join('. ')
