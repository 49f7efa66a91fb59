import { useId } from 'react'
import type { AccessSeries } from '@/analysis/access-series'
import type { Span } from '@/base/span'
import type { Case } from '@/case/schema'
import type { Filters, Investigation, Selection } from '@/investigation/state'
import { useText } from '@/ui/use-text'
import { text } from './text'
import { useWidth } from './use-width'
import { WindowDrawing } from './WindowDrawing'
import type { WindowExhibit } from './window-exhibits'

export interface WindowCardProps {
  readonly full: Case
  /** The case as known on the date of the view. */
  readonly known: Case
  readonly investigation: Investigation
  /** Where the window may go. */
  readonly limits: Span
  readonly totals: AccessSeries | null
  readonly exhibits: readonly WindowExhibit[]
  readonly onWindow: (window: Span) => void
  readonly onSelect: (selection: Selection | null) => void
  readonly onFilter: (filters: Partial<Filters>) => void
  readonly onCopyLink: ((selection: Selection) => void) | null
  /** Goes to an exhibit on the page of the access log. */
  readonly onExhibit: ((exhibit: WindowExhibit) => void) | null
}

/** Margins alone take this much, in px; a page being resized or printed passes through such widths. */
const TOO_NARROW = 64

/** The breach window: every lane on one time axis, moved by hand, wheel, pinch and keys. */
export function WindowCard(props: WindowCardProps) {
  const t = useText(text)
  const [ref, width] = useWidth<HTMLDivElement>()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <h2 id={heading} className="sr-only">
        {t('title')}
      </h2>
      <div
        ref={ref}
        className="min-h-96 rounded-lg border border-line bg-surface max-md:rounded-none max-md:border-x-0"
      >
        {width > TOO_NARROW && <WindowDrawing {...props} width={width} />}
      </div>
    </section>
  )
}
