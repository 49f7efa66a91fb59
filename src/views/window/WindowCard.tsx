import { useId } from 'react'
import { useText } from '@/ui/use-text'
import { text } from './text'
import { useWidth } from './use-width'
import { WindowDrawing, type WindowDrawingProps } from './WindowDrawing'

/** Margins alone take this much, in px; a page being resized or printed passes through such widths. */
const TOO_NARROW = 64

/** The breach window: every lane on one time axis, moved by hand, wheel, pinch and keys. */
export function WindowCard(props: Omit<WindowDrawingProps, 'width'>) {
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
