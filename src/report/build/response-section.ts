import { MINUTE } from '@/base/brand'
import { formatDays, formatMinutes } from '@/base/format'
import { translator } from '@/base/text'
import { buildHeadline, figureOf } from '@/case/headline'
import type { CaseEvent, When } from '@/case/schema'
import { daysFromTo, startOf } from '@/case/when'
import type { ReportContext } from './context'
import { text } from './field-words'
import { faint, plain, strong } from './inline'
import type { Block, Inline } from './report'

const PHASES: readonly CaseEvent['phase'][] = ['detection', 'response', 'regulatory', 'legal']

/** What was done about it, and how long after the company knew: to the minute only where both times are published so. */
export function responseBlocks(context: ReportContext): Block[] {
  const { language } = context
  const t = translator(text, language)
  const events = context.case.events
    .filter(({ phase }) => PHASES.includes(phase))
    .sort((a, b) => startOf(a.when) - startOf(b.when))
  if (events.length === 0) return [{ kind: 'paragraph', text: [plain(t('noResponse'))] }]
  const figure = figureOf(buildHeadline(context.case), 'aware-at')
  const aware = figure?.kind === 'instant' ? figure.when : null
  const intro = aware === null ? t('responseUnknown') : t('responseIntro', { when: context.when(aware) })
  return [
    { kind: 'paragraph', text: [plain(intro)] },
    {
      kind: 'table',
      id: 'response',
      caption: t('title-response'),
      columns: [
        { id: 'date', title: t('date'), share: 20 },
        { id: 'elapsed', title: t('elapsed'), share: 15, align: 'end' },
        { id: 'event', title: t('event') },
        { id: 'who', title: t('who'), share: 16 },
        { id: 'source', title: t('source'), share: 10, align: 'end' },
      ],
      rows: events.map((event) => ({
        id: event.id,
        cells: [
          [plain(context.when(event.when))],
          aware === null ? [faint(t('notStated'))] : elapsed(context, aware, event),
          [strong(context.local(event.title))],
          [plain(context.partyInProse(event.party))],
          context.cite(event.sources),
        ],
      })),
    },
  ]
}

function elapsed(context: ReportContext, from: When, event: CaseEvent): Inline {
  const { language, full } = context
  const to = event.when
  const told = { id: `elapsed:${event.id}`, section: 'response', label: context.local(event.title) } as const
  const rests = { asOf: null, claimant: event.party, sources: event.sources } as const
  const minutes = Math.round((startOf(to) - startOf(from)) / MINUTE)
  const sign = minutes < 0 ? '−' : ''
  if (from.precision === 'minute' && to.precision === 'minute')
    return [
      plain(
        context.tell({
          ...told,
          ...rests,
          text: `${sign}${formatMinutes(Math.abs(minutes), language)}`,
          ...{ value: minutes, unit: 'minutes', precision: 'minute' },
        }),
      ),
    ]
  const days = daysFromTo(from, to, full.zone)
  return [plain(context.tell({ ...told, ...rests, text: formatDays(days, language), value: days, unit: 'days' }))]
}
