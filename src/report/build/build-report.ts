import type { EpochMs, Sha256 } from '@/base/brand'
import { formatDateTime, formatIsoDay, formatNumber, zoneLabel } from '@/base/format'
import { translator } from '@/base/text'
import { visible } from '@/base/visible'
import { toIso } from '@/base/zoned'
import { isSimulated } from '@/data/exhibits/exhibit'
import { certaintyBlocks } from './certainty-section'
import { contextOf, type ReportContext, type ReportInput } from './context'
import { countBlocks } from './counts-section'
import { coverageBlocks } from './coverage-section'
import { custodyBlocks } from './custody-section'
import { dutyBlocks } from './duties-section'
import { evidenceBlocks } from './evidence-section'
import { exhibitBlocks } from './exhibits-section'
import { fieldBlocks } from './field-section'
import { text as fieldText } from './field-words'
import { hashBlocks } from './hashes-section'
import { citedNumbers } from './inline'
import { limitBlocks, methodBlocks } from './limits-section'
import { logBlocks } from './logs-section'
import { marked } from './marked'
import { reportNumbers } from './numbers'
import { quotedNumbers } from './quoted-numbers'
import { redactedInput } from './redacted-input'
import type { Block, MetaField, Report, ReportView, RunningLines, Section } from './report'
import { hashedText } from './report-json'
import type { ReportNumber } from './report-number'
import { responseBlocks } from './response-section'
import { rivalBlocks } from './rival-section'
import { printedSections, type SectionId } from './section-order'
import { sectionTitle } from './section-title'
import { sourceBlocks } from './sources-section'
import { statusBlocks } from './status-section'
import { summaryBlocks } from './summary-section'
import { timelineBlocks } from './timeline-section'
import { windowBlocks } from './window-section'

const BUILDERS: Readonly<Record<Exclude<SectionId, 'sources'>, (context: ReportContext) => Block[]>> = {
  summary: summaryBlocks,
  window: windowBlocks,
  status: statusBlocks,
  discovery: (context) => fieldBlocks(context, 'discovery'),
  response: responseBlocks,
  nature: (context) => fieldBlocks(context, 'nature'),
  impact: (context) => fieldBlocks(context, 'impact'),
  custody: custodyBlocks,
  lessons: (context) => fieldBlocks(context, 'lessons'),
  certainty: certaintyBlocks,
  timeline: timelineBlocks,
  rivals: rivalBlocks,
  counts: countBlocks,
  duties: dutyBlocks,
  coverage: coverageBlocks,
  logs: logBlocks,
  exhibits: exhibitBlocks,
  evidence: evidenceBlocks,
  method: (context) => [...methodBlocks(context), ...fieldBlocks(context, 'method')],
  limits: limitBlocks,
  hashes: hashBlocks,
}

/** The investigator report of a view. Pure: the same input gives the same report, on any machine. */
export function buildReport(given: ReportInput): Report {
  const input = redactedInput(given)
  const computed = new Map<string, ReportNumber>()
  const context = contextOf(input, computed)
  const printed = printedSections(input.details)
  const section = (id: SectionId, blocks: readonly Block[]): Section => ({
    ...{ id, number: printed.indexOf(id) + 1, title: sectionTitle(id, context.language) },
    blocks: blocks.map(marked),
  })
  const told = printed.flatMap((id) => (id === 'sources' ? [] : [section(id, BUILDERS[id](context))]))
  const sources = section('sources', sourceBlocks(context, citedNumbers(told)))
  const report = {
    language: input.language,
    title: context.local(input.full.title),
    subtitle: context.local(input.full.subtitle),
    meta: metaOf(context),
    made: madeOf(context),
    sections: told.toSpliced(printed.indexOf('sources'), 0, sources),
    running: runningLines(context),
    view: viewOf(context),
    numbers: [] as readonly ReportNumber[],
  }
  const known = [...reportNumbers(context), ...computed.values()].filter(
    ({ section: at }) => at === 'cover' || printed.includes(at),
  )
  const sourceIds = input.full.sources.map(({ id }) => id)
  const whole = { ...report, numbers: [...known, ...quotedNumbers(report, known, sourceIds)] }
  const value = input.hashOf(hashedText(whole))
  const running = { ...report.running, reportHash: context.t('reportHashLine', { hash: shortHash(value) }) }
  return { ...whole, running, hash: { label: context.t('metaReportHash'), value } }
}

const shortHash = (hash: Sha256): string => `${hash.slice(0, 8)}…${hash.slice(-8)}`

function viewOf({ full, sha256, investigation, now, build }: ReportContext): ReportView {
  const { known, window, zone } = investigation
  return {
    case: { id: full.id, sha256 },
    knownOn: known,
    window: { from: toIso(window.from, zone), to: toIso(window.to, zone) },
    zone,
    madeAt: toIso(now, zone),
    build,
  }
}

function metaOf(context: ReportContext): MetaField[] {
  const { t, language, investigation, details } = context
  const f = translator(fieldText, language)
  const { since } = details
  return [
    { label: t('metaCase'), value: context.full.id },
    { label: f('reportType'), value: since === null ? f('initial') : f('followUp', { day: context.day(since) }) },
    { label: f('version'), value: entered(context, 'version') },
    { label: f('author'), value: entered(context, 'author') },
    { label: f('handling'), value: details.handling === null ? f('notStated') : `TLP:${details.handling}` },
    { label: t('metaKnown'), value: formatIsoDay(investigation.known, language, 'medium') },
    { label: t('metaBasis'), value: t('metaBasisValue', basisOf(context)) },
    { label: t('metaHash'), value: context.sha256, code: true },
  ]
}

/** How much the report rests on: counted in the case file, as known. */
function basisOf(context: ReportContext): { readonly sources: string; readonly questions: string } {
  const { t, language, case: known, inCaseFile: query } = context
  const count = (unit: 'sources' | 'questions'): string =>
    context.tell({
      ...{ id: `cover:${unit}`, section: 'cover', label: t('metaBasis'), basis: 'counted', query },
      ...{ text: formatNumber(known[unit].length, language), value: known[unit].length, unit, precision: 'exact' },
    })
  return { sources: count('sources'), questions: count('questions') }
}

const entered = ({ details, language }: ReportContext, field: 'version' | 'author'): string =>
  visible(details.fields[field]?.trim() || translator(fieldText, language)('notStated'))

/** What was asked for and when it was answered, in one line. */
function madeOf(context: ReportContext): string {
  const { t, language, investigation, build } = context
  const { zone, window } = investigation
  const at = (instant: EpochMs): string => formatDateTime(instant, zone, language, 'medium')
  return t('made', {
    from: at(window.from),
    to: at(window.to),
    zone: zoneLabel(zone, window.from, language),
    at: at(context.now),
    build,
  })
}

function runningLines(context: ReportContext): RunningLines {
  const { t, language, investigation, sha256, details } = context
  const state = translator(fieldText, language)(details.state)
  const handling = details.handling === null ? '' : `, TLP:${details.handling}`
  const simulated =
    context.case.extracts.some((extract) => extract.simulated) ||
    context.logs.some((log) => log.simulated) ||
    context.exhibits.some(isSimulated)
  return {
    kind: `${t('kind')}, ${state}${handling}`,
    caseId: context.full.id,
    draft: `${state}${handling}`,
    zone: t('zoneLine', { zone: zoneLabel(investigation.zone, investigation.window.from, language) }),
    hash: t('hashLine', { hash: shortHash(sha256) }),
    reportHash: '',
    simulated: simulated ? t('simulatedLine') : null,
    page: { before: t('pageBefore'), between: t('pageBetween'), after: t('pageAfter') },
  }
}
