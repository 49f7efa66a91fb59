import { Fragment } from 'react'
import { HatchSwatch } from '@/ui/HatchSwatch'
import { DoubtMark } from '@/ui/marks'
import type { Inline, Mark } from '../build/report'

/** Running text with its citations; each number leads to its source. */
export function InlineText({ text }: { readonly text: Inline }) {
  return text.map((segment, index) => {
    // A report is drawn once from a fixed value: the position is the identity.
    const key = `${index}`
    switch (segment.kind) {
      case 'text':
        return <Fragment key={key}>{segment.text}</Fragment>
      case 'strong':
        return <b key={key}>{segment.text}</b>
      case 'faint':
        return (
          <span key={key} className="report-faint">
            {segment.text}
          </span>
        )
      case 'code':
        return <code key={key}>{segment.text}</code>
      case 'mark':
        return <ReportMark key={key} mark={segment.mark} silent={segment.label === ''} />
      case 'cite':
        return (
          <span key={key} className="report-cite">
            {'\u2009'}[{segment.numbers.join(', ')}]
          </span>
        )
    }
  })
}

/** A mark of doubt in the size of the text around it. `silent` where words beside it say the same. */
export function ReportMark({ mark, silent }: { readonly mark: Mark; readonly silent: boolean }) {
  return (
    <span className="report-mark" data-mark={mark}>
      {mark === 'gone' ? <HatchSwatch width={20} height={12} /> : <DoubtMark doubt={mark} silent={silent} />}
    </span>
  )
}
