import type { EpochMs } from '@/base/brand'
import { formatDateTime, formatNumber } from '@/base/format'
import { translator } from '@/base/text'
import type { Extract } from '@/case/schema'
import type { ReportContext } from './context'
import { code, faint, plain, strong } from './inline'
import { text } from './logs-text'
import type { Block, Inline, ReadLog, Row } from './report'

/** Which access logs stand behind the picture: those read here, and those whose totals the case file carries. */
export function logBlocks(context: ReportContext): Block[] {
  return [...readBlocks(context), ...shippedBlocks(context)]
}

function readBlocks(context: ReportContext): Block[] {
  const t = translator(text, context.language)
  if (context.logs.length === 0) return [{ kind: 'paragraph', text: [plain(t('noLogsRead'))] }]
  return [
    { kind: 'paragraph', text: [plain(t('logsIntro', { section: context.numberOf('hashes') }))] },
    {
      kind: 'table',
      id: 'logs',
      caption: context.t('logs'),
      columns: [
        { id: 'file', title: context.t('file') },
        { id: 'lines', title: t('lines'), share: 10, align: 'end', nowrap: true },
        { id: 'rows', title: t('rows'), share: 10, align: 'end', nowrap: true },
        { id: 'rejects', title: t('rejects'), share: 9, align: 'end', nowrap: true },
        { id: 'skipped', title: t('skipped'), share: 9, align: 'end', nowrap: true },
        { id: 'first', title: t('firstToLast'), share: 26 },
      ],
      rows: context.logs.map((log, index) => logRow(context, log, index)),
    },
  ]
}

function logRow(context: ReportContext, log: ReadLog, index: number): Row {
  const { language, investigation } = context
  const t = translator(text, language)
  const n = (value: number): Inline => [plain(formatNumber(value, language))]
  const at = (value: EpochMs): string => formatDateTime(value, investigation.zone, language, 'medium')
  return {
    id: `${index}-${log.sha256}`,
    cells: [
      [
        strong(log.name),
        ...(log.simulated ? [plain(' '), strong(`≈ ${t('simulatedTag')}`)] : []),
        plain(' '),
        faint(
          `${log.format}, ${log.zones.join(' ')}${log.stepsBack > 0 ? `, ${t('stepsBack', { n: stepsOf(context, log, index) })}` : ''}`,
        ),
      ],
      n(log.lines),
      n(log.rows),
      n(log.rejects),
      n(log.skipped),
      [plain(`${at(log.first)} – ${at(log.last)}`)],
    ],
  }
}

const stepsOf = (context: ReportContext, log: ReadLog, index: number): string =>
  context.tell({
    ...{ id: `log:${index}:steps-back`, section: 'logs', label: log.name, unit: 'steps', precision: 'exact' },
    ...{ text: formatNumber(log.stepsBack, context.language), value: log.stepsBack, basis: 'counted' },
    query: { filter: '', window: null, zone: context.investigation.zone, files: [log.sha256] },
  })

function shippedBlocks(context: ReportContext): Block[] {
  const { language } = context
  const t = translator(text, language)
  return context.case.extracts.flatMap((extract): Block[] => [
    {
      kind: 'heading',
      id: `extract-${extract.id}`,
      text: `${extract.simulated ? '≈ ' : ''}${context.local(extract.title)}`,
    },
    {
      kind: 'paragraph',
      text: [
        ...(extract.simulated ? [strong(`${t('simulatedTag')}. `), plain(`${t('simulatedMeans')} `)] : []),
        plain(
          t('extractFacts', {
            rows: formatNumber(extract.rows, language),
            scale: scaleOf(context, extract),
            format: extract.format,
            zone: extract.zone,
          }),
        ),
        plain(' '),
        code(extract.file),
      ],
    },
    ...laterParameters(context, extract),
    {
      kind: 'table',
      id: `parameters-${extract.id}`,
      caption: t('parameters'),
      columns: [
        { id: 'name', title: t('parameter'), share: 30 },
        { id: 'value', title: t('value') },
        { id: 'basis', title: t('basis'), share: 14 },
        { id: 'source', title: context.t('source'), share: 10, align: 'end' },
      ],
      rows: knownParameters(context, extract).map((parameter) => ({
        id: parameter.name,
        cells: [
          [plain(parameter.name)],
          [plain(parameter.value)],
          [parameter.assumption ? strong(t('assumption')) : plain(t('published'))],
          context.cite(parameter.sources),
        ],
      })),
    },
  ])
}

const scaleOf = (context: ReportContext, extract: Extract): string =>
  context.tell({
    ...{ id: `extract:${extract.id}:scale`, section: 'logs', label: context.local(extract.title), unit: 'requests' },
    ...{ text: formatNumber(extract.scale, context.language), value: extract.scale, precision: 'exact' },
    ...{ basis: 'quoted', query: { filter: '', window: null, zone: extract.zone, files: [extract.sha256] } },
  })

/** A log may be simulated from figures that were published later than the day the report looks back from. */
function knownParameters(context: ReportContext, { parameters }: Extract): Extract['parameters'] {
  const known = new Set(context.case.sources.map(({ id }) => id))
  return parameters.filter(({ sources }) => sources.length === 0 || sources.some((id) => known.has(id)))
}

function laterParameters(context: ReportContext, extract: Extract): Block[] {
  const t = translator(text, context.language)
  const n = extract.parameters.length - knownParameters(context, extract).length
  if (n === 0) return []
  context.tell({
    ...{ id: `extract:${extract.id}:later`, section: 'logs', label: t('parameters'), unit: 'parameters' },
    ...{ text: formatNumber(n, context.language), value: n, precision: 'exact', basis: 'counted' },
    query: context.inCaseFile,
  })
  return [{ kind: 'paragraph', text: [plain(t('laterParameters', { count: n }))] }]
}
