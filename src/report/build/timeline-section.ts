import { formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import { summaryOf } from '@/case/local'
import { startOf } from '@/case/when'
import type { ReportContext } from './context'
import { faint, plain, strong } from './inline'
import type { Block, Inline, Row } from './report'
import { text } from './timeline-text'

/** Everything that happened, in order of time, each with the precision it was published with. */
export function timelineBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  const { words } = context
  const events = [...context.case.events].sort((a, b) => startOf(a.when) - startOf(b.when))
  if (events.length === 0) return [{ kind: 'paragraph', text: [plain(t('noEvents'))] }]
  const n = context.tell({
    ...{ id: 'timeline:events', section: 'timeline', label: context.t('timeline'), unit: 'events', precision: 'exact' },
    ...{ text: formatNumber(events.length, context.language), value: events.length },
    ...{ basis: 'counted', query: context.inCaseFile },
  })
  const rows: Row[] = events.map((event) => {
    const summary = summaryOf(event, context.language)
    const what: Inline = [strong(context.local(event.title)), ...(summary === null ? [] : [plain(' '), faint(summary)])]
    return {
      id: event.id,
      cells: [
        [plain(context.when(event.when))],
        [faint(t(`precision-${event.when.precision}`))],
        what,
        [plain(context.partyInProse(event.party))],
        [plain(words(`phase${event.phase}`))],
        context.cite(event.sources),
      ],
    }
  })
  return [
    { kind: 'paragraph', text: [plain(t('timelineIntro', { n }))] },
    {
      kind: 'table',
      id: 'timeline',
      caption: context.t('timeline'),
      columns: [
        { id: 'date', title: t('date'), share: 16 },
        { id: 'precision', title: t('precision'), share: 7 },
        { id: 'event', title: t('event') },
        { id: 'who', title: t('who'), share: 13 },
        { id: 'phase', title: t('phase'), share: 11 },
        { id: 'source', title: context.t('source'), share: 9, align: 'end' },
      ],
      rows,
    },
  ]
}
