import { formatNumber } from '@/base/format'
import { toIso } from '@/base/zoned'
import { exhibitName, filesOfExhibit } from '@/data/exhibits/exhibit'
import type { ReportContext } from './context'
import { filterText } from './filter-text'
import { textOf } from './inline'
import { NO_BASIS, type ReportNumber } from './report-number'

/** Rows and lines of the logs read, of the logs shipped, and what exhibits counted: each with the hashes it was counted in. */
export const logNumbers = (context: ReportContext): ReportNumber[] => [
  ...readNumbers(context),
  ...shippedNumbers(context),
  ...exhibitNumbers(context),
]

function readNumbers({ logs, language, investigation }: ReportContext): ReportNumber[] {
  const { zone } = investigation
  return logs.flatMap((log, index) =>
    (['lines', 'rows', 'rejects', 'skipped'] as const).map(
      (what): ReportNumber => ({
        ...NO_BASIS,
        basis: 'counted',
        ...{ id: `log:${index}:${what}`, section: 'logs', label: log.name, text: formatNumber(log[what], language) },
        ...{ value: log[what], unit: what === 'rows' ? 'rows' : 'lines', precision: 'exact' },
        query: { filter: '', window: null, zone, files: [log.sha256] },
      }),
    ),
  )
}

const shippedNumbers = (context: ReportContext): ReportNumber[] =>
  context.case.extracts.map((extract) => ({
    ...NO_BASIS,
    basis: 'counted' as const,
    ...{ id: `extract:${extract.id}:rows`, section: 'logs', label: context.local(extract.title) },
    ...{ text: formatNumber(extract.rows, context.language), value: extract.rows, unit: 'rows', precision: 'exact' },
    query: { filter: '', window: null, zone: extract.zone, files: [extract.sha256] },
  }))

function exhibitNumbers({ exhibits, language, showIdentifying }: ReportContext): ReportNumber[] {
  return exhibits.flatMap((exhibit): ReportNumber[] => {
    if (exhibit.kind === 'row' || exhibit.rows === null || exhibit.of === null) return []
    const { window, zone } = exhibit.query
    const asked = exhibit.kind === 'value' ? [exhibit.value, ...exhibit.query.filter] : exhibit.query.filter
    const query = {
      filter: textOf(filterText(asked, showIdentifying, language)),
      window: { from: toIso(window.from, zone), to: toIso(window.to, zone) },
      zone,
      files: filesOfExhibit(exhibit).flatMap(({ sha256 }) => sha256 ?? []),
    }
    const number = (what: 'rows' | 'of', value: number): ReportNumber => ({
      ...NO_BASIS,
      basis: 'counted',
      ...{ id: `exhibit:${exhibit.number}:${what}`, section: 'exhibits', label: exhibitName(exhibit.number) },
      ...{ text: formatNumber(value, language), value, unit: 'rows', precision: 'exact' },
      query: what === 'rows' ? query : { ...query, filter: '', window: null },
    })
    return [number('rows', exhibit.rows), number('of', exhibit.of)]
  })
}
