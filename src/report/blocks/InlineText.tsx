import { HatchSwatch } from '@/ui/HatchSwatch'
import { DoubtMark } from '@/ui/marks'
import type { Inline, Mark, Segment } from '../build/report'
import { keyed } from '../keyed'

/** Running text with its marks and citations. */
export function InlineText({ text }: { readonly text: Inline }) {
  return keyed(text).map(({ key, item }) => <Piece key={key} segment={item} />)
}

function Piece({ segment }: { readonly segment: Segment }) {
  switch (segment.kind) {
    case 'text':
      return segment.text
    case 'strong':
      return <b>{segment.text}</b>
    case 'faint':
      return <span className="report-faint">{segment.text}</span>
    case 'code':
      return <code>{segment.text}</code>
    case 'redacted':
      return <span className="report-redacted">{segment.text}</span>
    case 'mark':
      return <ReportMark mark={segment.mark} label={segment.label} />
    case 'cite':
      return <span className="report-cite">{`\u2009[${segment.numbers.join(', ')}]`}</span>
  }
}

/** A mark of doubt in the size of the text around it, named in the language of the report; without a name where words beside it say the same. */
export function ReportMark({ mark, label }: { readonly mark: Mark; readonly label: string }) {
  const name = label === '' ? {} : { role: 'img', 'aria-label': label }
  return (
    <span className="report-mark" data-mark={mark} {...name}>
      {mark === 'gone' ? <HatchSwatch width={20} height={12} /> : <DoubtMark doubt={mark} silent />}
    </span>
  )
}
