import type { IsoDay, Sha256, ZoneId } from '@/base/brand'
import { MINUTE } from '@/base/brand'
import { type Span, spanOf, widthOf } from '@/base/span'
import { type AdoptedPair, pairsOf } from '@/case/adopt'
import type { Filter } from '@/filter/term'
import type { ExhibitRef, Filters, Investigation, RowsOrder, Selection } from './state'

export type Action =
  | { type: 'window'; window: Span }
  | { type: 'zone'; zone: ZoneId }
  | { type: 'known'; known: IsoDay }
  | { type: 'adopt'; adopt: readonly AdoptedPair[] }
  | { type: 'select'; selection: Selection | null }
  | { type: 'filter'; filters: Partial<Filters> }
  | { type: 'extracts'; extracts: readonly Sha256[] }
  | { type: 'where'; where: Filter }
  | { type: 'order'; order: RowsOrder }
  | { type: 'compare'; compare: Investigation['compare'] }
  | { type: 'exhibits'; exhibits: readonly ExhibitRef[] }

/** Closest zoom: an hour fills the plot. */
export const NARROWEST = 60 * MINUTE

/** The next view. Pure: same state and action, same result. */
export function reduce(state: Investigation, action: Action): Investigation {
  switch (action.type) {
    case 'window':
      return { ...state, window: atLeast(action.window, NARROWEST) }
    case 'zone':
      return { ...state, zone: action.zone }
    case 'known':
      return { ...state, known: action.known }
    case 'adopt':
      return { ...state, adopt: pairsOf(action.adopt) }
    case 'select':
      return { ...state, selection: action.selection }
    case 'filter':
      return { ...state, filters: { ...state.filters, ...action.filters } }
    case 'extracts':
      return { ...state, extracts: action.extracts }
    case 'where':
      return { ...state, where: action.where }
    case 'order':
      return { ...state, order: action.order }
    case 'compare':
      return { ...state, compare: action.compare }
    case 'exhibits':
      return { ...state, exhibits: action.exhibits }
  }
}

function atLeast(span: Span, width: number): Span {
  if (widthOf(span) >= width) return span
  const middle = (span.from + span.to) / 2
  return spanOf(Math.round(middle - width / 2), Math.round(middle + width / 2))
}

/** Moves by a share of the width (negative: earlier), kept inside `limits` where it fits. */
export function panned(span: Span, share: number, limits: Span): Span {
  const width = widthOf(span)
  const from = Math.min(Math.max(span.from + share * width, limits.from), Math.max(limits.from, limits.to - width))
  return spanOf(Math.round(from), Math.round(from + width))
}

/** Zooms by `factor` (below 1: closer) around an instant, kept inside `limits`. */
export function zoomed(span: Span, factor: number, around: number, limits: Span): Span {
  const from = around - (around - span.from) * factor
  const to = around + (span.to - around) * factor
  return atLeast(spanOf(Math.round(Math.max(from, limits.from)), Math.round(Math.min(to, limits.to))), NARROWEST)
}
