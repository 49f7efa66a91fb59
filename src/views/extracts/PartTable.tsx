import type { ZoneId } from '@/base/brand'
import { formatBytes, formatDateTime, formatNumber } from '@/base/format'
import type { ExtractStats, OpenExtract } from '@/data/extracts'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './facts-text'
import { formatsSaid } from './format-words'
import { Hash } from './Hash'
import { type ExtractPart, partName, zonesSaid } from './part-words'

export interface PartTableProps {
  readonly extract: OpenExtract
  readonly stats: ExtractStats
  readonly zone: ZoneId
}

/** Every file and member of a log, in the order of their times, each with its own sum of lines. */
export function PartTable({ extract, stats, zone }: PartTableProps) {
  const t = useText(text)
  const language = useLanguage()
  const count = (id: 'rows' | 'rejects' | 'skipped' | 'lines' | 'stepsBack', of: (part: ExtractPart) => number) =>
    ({
      id,
      header: t(`part-${id}`),
      align: 'end',
      text: (part) => formatNumber(of(part), language),
    }) satisfies DataColumn<ExtractPart>
  const hashOf = (part: ExtractPart) => stats.identity?.sha256[part.source] ?? null
  const moment = (part: ExtractPart, end: 'first' | 'last') => formatDateTime(part[end], zone, language, 'table')
  const hash = (id: string, header: string, of: (part: ExtractPart) => string | null): DataColumn<ExtractPart> => ({
    id,
    header,
    text: (part) => of(part) ?? t('computing'),
    cell: (part) => {
      const value = of(part)
      return value === null ? <span className="text-ink3">{t('computing')}</span> : <Hash value={value} short />
    },
  })
  const columns: DataColumn<ExtractPart>[] = [
    {
      id: 'name',
      header: t('file'),
      rowHeader: true,
      text: (part) => partName(extract, part),
      cell: (part) => <span className="block min-w-44 font-medium wrap-anywhere">{partName(extract, part)}</span>,
    },
    {
      id: 'format',
      header: t('format'),
      text: (part) => formatsSaid(part, language),
      cell: (part) => <span className="block min-w-40">{formatsSaid(part, language)}</span>,
    },
    count('rows', (part) => part.rows),
    count('rejects', (part) => part.rejects.count),
    count('skipped', (part) => part.skipped),
    count('lines', (part) => part.lines),
    { id: 'first', header: t('first'), align: 'end', text: (part) => moment(part, 'first') },
    { id: 'last', header: t('last'), align: 'end', text: (part) => moment(part, 'last') },
    { id: 'zones', header: t('zone'), text: (part) => zonesSaid(part.zones, language) },
    count('stepsBack', (part) => part.stepsBack),
    { id: 'size', header: t('size'), align: 'end', text: (part) => formatBytes(part.contentBytes, language) },
    hash('sha', t('hashOfFile'), hashOf),
  ]
  if (stats.parts.some(({ contentSha256 }) => contentSha256 !== null)) {
    columns.push(hash('content', t('contentHash'), (part) => part.contentSha256 ?? hashOf(part)))
  }
  return (
    <DataTable
      caption={t('parts', { count: stats.parts.length, n: formatNumber(stats.parts.length, language) })}
      columns={columns}
      rows={stats.parts}
      keyOf={(part) => `${part.source} ${part.member ?? ''}`}
      maxHeight="24rem"
    />
  )
}
