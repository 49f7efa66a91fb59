import type { Mark } from '@/analysis/layout/scene'
import { softSpanOf } from '@/analysis/layout/soft-span'
import { type Span, spanOf, union, widthOf } from '@/base/span'
import { NARROWEST } from '@/investigation/reducer'
import type { CardContext } from './mark-card'

/** The window that shows what a mark merges apart, with air around it; null for marks that merge nothing. */
export function spanOfMark(mark: Mark, { known, bins, exhibits }: CardContext): Span | null {
  if (mark.bin !== undefined) {
    const [from, to] = [bins?.edges[mark.bin], bins?.edges[mark.bin + 1]]
    return from === undefined || to === undefined ? null : padded(spanOf(from, to), 1)
  }
  if (mark.targets.length < 2) return null
  const spans = mark.targets.flatMap(({ kind, id }) =>
    kind === 'exhibit'
      ? exhibits.filter((exhibit) => exhibit.id === id).map(({ from, to }) => spanOf(from, to))
      : known.events
          .filter((event) => event.id === id)
          .map((event) => spanOf(softSpanOf(event.when).from, softSpanOf(event.when).to)),
  )
  const [first, ...others] = spans
  return first === undefined ? null : padded(others.reduce(union, first), 0.15)
}

function padded(span: Span, share: number): Span {
  const pad = Math.max(widthOf(span) * share, (NARROWEST - widthOf(span)) / 2)
  return spanOf(Math.round(span.from - pad), Math.round(span.to + pad))
}
