import { epochMs, type ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { toIso } from '@/base/zoned'
import type { OpenExtract } from '@/data/extracts'
import { type RowColumn, useRows } from '@/data/use-rows'
import { shortTime } from '@/ui/short-time'
import { useLanguage, useText } from '@/ui/use-text'
import { VirtualTable } from '@/ui/VirtualTable'
import type { VirtualColumn } from '@/ui/virtual-column'
import { visibleControls } from '@/ui/visible-controls'
import { type ExtractPart, partName } from './part-words'
import { RawLineButton } from './RawLine'
import { text } from './text'

export interface RowTableProps {
  readonly extract: OpenExtract
  readonly parts: readonly ExtractPart[]
  readonly rows: number
  readonly zone: ZoneId
}

const ROW = 24
/** Browsers lay out boxes of some ten million pixels, not more. */
const MOST_ROWS = 500_000
const WIDTHS: Readonly<Partial<Record<RowColumn, number>>> = {
  time: 176,
  client: 128,
  method: 64,
  status: 60,
  bytes: 84,
  duration: 84,
  path: 280,
  page: 200,
  agent: 260,
  referrer: 200,
}
const NUMBERS: readonly RowColumn[] = ['status', 'bytes', 'duration']
const ORDER = [
  'time',
  'client',
  'method',
  'path',
  'status',
  'bytes',
  'duration',
  'page',
  'account',
  'token',
  'key',
  'host',
  'referrer',
  'agent',
] as const satisfies readonly RowColumn[]

/** The rows of a log as they stand in its files, each with the way back to its line. */
export function RowTable({ extract, parts, rows, zone }: RowTableProps) {
  const t = useText(text)
  const language = useLanguage()
  const found = useRows(extract.table)
  const shown = Math.min(rows, MOST_ROWS)
  const several = parts.length > 1
  const columns: VirtualColumn[] = [
    { id: 'raw', header: t('raw'), width: 52 },
    ...(several ? [{ id: 'file', header: t('file'), width: 180 }] : []),
    { id: 'line', header: t('line'), width: 72, align: 'end' },
    { id: 'offset', header: t('byte'), width: 92, align: 'end' },
    ...ORDER.filter((column) => found.columns.has(column)).map((column): VirtualColumn => {
      const align = NUMBERS.includes(column) ? { align: 'end' as const } : {}
      const grow = column === 'path' ? { grow: true } : {}
      return { id: column, header: t(`column-${column}`), width: WIDTHS[column] ?? 130, ...align, ...grow }
    }),
  ]
  const cell = (row: number, column: string) => {
    const [file, line, offset] = (['file', 'line', 'offset'] as const).map((name) => found.value(row, name))
    if (typeof line !== 'number' || typeof offset !== 'number') return column === 'time' ? '…' : ''
    const place = typeof file === 'number' ? file : 0
    const part = parts[place]
    const name = part === undefined ? extract.fileName : partName(extract, part)
    if (column === 'file') return name
    if (column === 'raw') {
      return <RawLineButton id={extract.id} name={name} part={place} line={line} offset={offset} length={null} />
    }
    const value = found.value(row, column as RowColumn)
    if (value === null || value === undefined) return ''
    if (column === 'time') return toIso(epochMs(Number(value)), zone).replace('T', ' ')
    if (column === 'duration') return shortTime(Number(value) / 1000, language)
    if (column === 'status') return value
    return typeof value === 'number' ? formatNumber(value, language) : visibleControls(value)
  }
  return (
    <>
      <VirtualTable
        label={t('rowsLabel', { name: extract.fileName })}
        columns={columns}
        count={shown}
        rowHeight={ROW}
        height={ROW * 14}
        cell={cell}
        onRows={found.see}
      />
      {shown < rows && (
        <p className="mt-1 text-sm text-ink3">
          {t('rowsShown', { n: formatNumber(shown, language), all: formatNumber(rows, language) })}
        </p>
      )}
    </>
  )
}
