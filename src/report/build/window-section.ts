import type { EpochMs } from '@/base/brand'
import { formatDay, formatDays } from '@/base/format'
import { translator } from '@/base/text'
import { buildHeadline, figureOf, type HeadlineFigure } from '@/case/headline'
import type { ReportContext } from './context'
import { text } from './figure-text'
import { plain } from './inline'
import { said } from './numbers'
import type { Block, Inline } from './report'
import { windowFigure } from './window-figure'

/** The window of the investigation as one figure with the words it needs where no card can be opened. */
export function windowBlocks(context: ReportContext): Block[] {
  const { language, investigation } = context
  const t = translator(text, language)
  const figure = windowFigure({
    case: context.case,
    window: investigation.window,
    zone: investigation.zone,
    language,
    accesses: context.accesses,
    filters: investigation.filters,
  })
  const days = figureOf(buildHeadline(context.case), 'exfiltration')
  const simulated = context.accesses?.simulated === true
  const caption = [
    plain(t('captionMarks', { section: context.numberOf('rivals') })),
    ...(simulated ? [plain(' '), ...simulatedNote(context)] : []),
    ...(context.logs.length > 0 ? [plain(` ${t('captionRead', { section: context.numberOf('logs') })}`)] : []),
    ...(days?.kind === 'days' && typeof days.value === 'number'
      ? [plain(` ${t('captionDays', { days: withBothEnds(context, days, days.value + 1) })}`)]
      : []),
  ]
  const at = (instant: EpochMs): string => formatDay(instant, investigation.zone, language, 'long')
  const alt = translator(text, language)('alt', {
    from: at(investigation.window.from),
    to: at(investigation.window.to),
  })
  return [{ kind: 'window', figure, alt, label: t('figure'), caption }]
}

const withBothEnds = (context: ReportContext, figure: HeadlineFigure, days: number): string =>
  context.tell({
    ...said(context, figure),
    ...{ id: 'window:days', section: 'window', text: formatDays(days, context.language), value: days, unit: 'days' },
  })

/** Says what is invented; on an early day also that the totals were still unpublished. */
function simulatedNote(context: ReportContext): Inline {
  const t = translator(text, context.language)
  const sources = context.cite(totalSources(context))
  return sources.length > 0
    ? [plain(t('captionSimulated')), ...sources, plain('.')]
    : [plain(t('captionSimulatedLater'))]
}

/** Sources of the published totals that the drawn pages sum up to. */
function totalSources(context: ReportContext): string[] {
  const totals = context.case.pages.map((page) => page.count)
  return context.case.counts.filter((count) => totals.includes(count.id)).flatMap((count) => count.sources)
}
