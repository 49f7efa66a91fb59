import { type Span, spanOf, widthOf } from '@/base/span'
import { panned, zoomed } from './reducer'

/** Where a key takes the window, or null if it means nothing here. */
export function spanAfterKey(key: string, shift: boolean, span: Span, limits: Span): Span | null {
  const middle = (span.from + span.to) / 2
  switch (key) {
    case 'ArrowLeft':
      return panned(span, shift ? -0.5 : -0.1, limits)
    case 'ArrowRight':
      return panned(span, shift ? 0.5 : 0.1, limits)
    case '+':
    case '=':
      return zoomed(span, 0.7, middle, limits)
    case '-':
    case '_':
      return zoomed(span, 1 / 0.7, middle, limits)
    case '0':
      return limits
    case 'Home':
      return spanOf(limits.from, Math.min(limits.from + widthOf(span), limits.to))
    case 'End':
      return spanOf(Math.max(limits.to - widthOf(span), limits.from), limits.to)
    default:
      return null
  }
}
