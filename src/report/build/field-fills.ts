import type { EpochMs } from '@/base/brand'
import { formatDateTime, formatNumber, zoneLabel } from '@/base/format'
import { type KeyOf, translator } from '@/base/text'
import { buildHeadline, type FigureId, figureOf } from '@/case/headline'
import { figureText } from '@/case/headline-text'
import { buildLedger } from '@/case/ledger'
import { viewQuestions } from '@/case/question-view'
import type { CaseEvent, Unit } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { startOf } from '@/case/when'
import type { ReportContext } from './context'
import { text } from './field-words'
import { filterText } from './filter-text'
import { plain } from './inline'
import type { Inline } from './report'
import { severityOf } from './severity'

/** What the case or the view says to a field of a form; null where they say nothing. */

export type FieldName = KeyOf<NonNullable<(typeof text)['keys']>>
const words = ({ language }: ReportContext) => translator(text, language)

export function reportType(context: ReportContext): Inline {
  const { since } = context.details
  const t = words(context)
  return [plain(since === null ? t('initial') : t('followUp', { day: context.day(since) }))]
}
export const reportState = (context: ReportContext): Inline => [plain(words(context)(context.details.state))]
export const handling = ({ details }: ReportContext): Inline | null =>
  details.handling === null ? null : [plain(`TLP:${details.handling}`)]

export function headlineTime(context: ReportContext, id: FigureId): Inline | null {
  const figure = figureOf(buildHeadline(context.case), id)
  if (figure === null) return null
  const sources = context.case.questions.flatMap(({ claims }) =>
    claims.filter((claim) => figure.claims.includes(claim.id)).map(({ source }) => source),
  )
  return [plain(figureText(figure, context.language, context.investigation.zone)), ...context.cite(sources)]
}

/** Events of one phase, oldest first, in one paragraph. */
export function eventsOf(context: ReportContext, phase: CaseEvent['phase']): Inline | null {
  const events = context.case.events
    .filter((event) => event.phase === phase)
    .sort((a, b) => startOf(a.when) - startOf(b.when))
  if (events.length === 0) return null
  return events.flatMap((event, index) => [
    plain(`${index === 0 ? '' : '; '}${context.when(event.when)}: ${context.local(event.title)}`),
    ...context.cite(event.sources),
  ])
}

export function zones(context: ReportContext): Inline {
  const { full, investigation, logs, language } = context
  const shown = zoneLabel(investigation.zone, investigation.window.from, language)
  const files = [
    ...logs.map(({ name, zones }) => `${name}: ${zones.join(' ')}`),
    ...context.case.extracts.map(({ file, zone }) => `${file}: ${zone}`),
  ]
  return [plain([words(context)('zonesCase', { zone: full.zone, shown }), ...files].join('; '))]
}
export const stamps = (context: ReportContext): Inline => [plain(words(context)('stampsKept'))]
export const ingest = (context: ReportContext): Inline => [plain(words(context)('ingestEvent'))]

/** The latest whole count of the first unit that has one, or what the investigator took for the answer. */
export function countOf(context: ReportContext, units: readonly Unit[]): Inline | null {
  const ledger = buildLedger(context.case)
  const group = units.flatMap((unit) => ledger.find((one) => one.unit === unit) ?? [])[0]
  const whole = group?.rows.filter(
    ({ count: { relation }, standing }) =>
      relation?.kind !== 'part-of' &&
      relation?.kind !== 'adds-to' &&
      standing !== 'superseded' &&
      standing !== 'outlier',
  )
  const row = group?.rows.find(({ chosenBy }) => chosenBy !== null) ?? whole?.at(-1)
  if (row === undefined) return null
  const { count, standing, party } = row
  const said = words(context)('countBy', {
    count: formatQuantity(count.value, count.unit, context.language),
    exactness: context.words(`exactness${count.exactness}`),
    party: context.party(party.id),
    day: context.day(count.asOf),
  })
  const doubt = standing === 'undisputed' ? '' : ` (${context.words(`standing${standing}`)})`
  return [plain(`${context.local(count.what)}: ${said}${doubt}`), ...context.cite(count.sources)]
}

export function items(context: ReportContext): Inline | null {
  const taken = context.case.counts.filter(({ scope }) => scope === 'taken')
  const names = [...new Set(taken.flatMap(({ dataCategories }) => dataCategories))]
  if (names.length === 0) return null
  return [plain(names.join(', ')), ...context.cite(taken.flatMap(({ sources }) => sources).slice(0, 6))]
}

export function severity(context: ReportContext): Inline | null {
  const { severity: given } = context.details
  if (given === null) return null
  const { score, level } = severityOf(given)
  const t = words(context)
  const n = (value: number): string => formatNumber(value, context.language)
  const part = (id: keyof typeof given): string =>
    context.tell({
      ...{ id: `severity:${id}`, section: 'impact', label: `${t('severity')}, ${id}`, unit: 'score', basis: 'entered' },
      ...{ text: n(given[id]), value: given[id], adoptedBy: 'investigator' },
    })
  const parts = { context: part('context'), ease: part('ease'), breach: part('breach') }
  return [plain(t('severityValue', { score: n(score), level: t(level), ...parts }))]
}

export const tools = ({ build }: ReportContext): Inline => [plain(`Dwell ${build}`)]
export function window({ investigation, language }: ReportContext): Inline {
  const { window: shown, zone } = investigation
  const at = (instant: EpochMs): string => formatDateTime(instant, zone, language, 'medium')
  return [plain(`${at(shown.from)} – ${at(shown.to)}, ${zoneLabel(zone, shown.from, language)}`)]
}
export function filter(context: ReportContext): Inline {
  const { where } = context.investigation
  if (where.length === 0) return [plain(words(context)('everything'))]
  return filterText(where, context.showIdentifying, context.language)
}
export function pages(context: ReportContext): Inline {
  const { pages: shown } = context.investigation.filters
  if (shown === null) return [plain(words(context)('allPages'))]
  const names = context.case.pages.filter(({ id }) => shown.includes(id)).map(({ name }) => context.local(name))
  return [plain(names.join(', '))]
}
export const compare = (context: ReportContext): Inline => [
  plain(words(context)(`compare-${context.investigation.compare}`)),
]

export function openQuestions(context: ReportContext): Inline | null {
  const open = viewQuestions(context.case).filter(({ status }) => status === 'contested')
  if (open.length === 0) return null
  context.tell({
    ...{ id: 'lessons:contested', section: 'lessons', label: words(context)('openQuestions'), unit: 'questions' },
    ...{ text: formatNumber(open.length, context.language), value: open.length, precision: 'exact', basis: 'counted' },
    query: context.inCaseFile,
  })
  const names = open.map(({ question }) => context.local(question.text)).join(' ')
  return [plain(`${words(context)('contestedOpen', { count: open.length })}: ${names}`)]
}
