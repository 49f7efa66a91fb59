import { epochMs, type ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import type { RowsColumns } from '@/engine/query'
import { IDENTIFYING_COLUMNS } from '@/redaction/access-policy'
import type { ListedColumn } from './column-choice'
import { valuesOf } from './found-row'

/** What can be exported, in this order. `time_ms` is epoch milliseconds, `duration_us` microseconds; `file`, `line` and `offset` lead back to the line. */
export const EXPORT_COLUMNS = [
  'time',
  'time_ms',
  'client',
  'account',
  'token',
  'key',
  'method',
  'path',
  'page',
  'status',
  'bytes',
  'duration_us',
  'agent',
  'referrer',
  'host',
  'extract',
  'file',
  'line',
  'offset',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Whatever else was chosen: when it was, and which line says so. */
const ALWAYS: readonly ExportColumn[] = ['time', 'time_ms', 'extract', 'file', 'line', 'offset']

/** Those that may say who somebody is, by the policy of their fields. */
export const identifyingOf = (columns: readonly ExportColumn[]) =>
  IDENTIFYING_COLUMNS.filter((column) => columns.includes(column))

/** The columns of a table on screen, and those that lead back to the lines. */
export function columnsOnScreen(shown: readonly ListedColumn[]): ExportColumn[] {
  const wanted = new Set<string>([...ALWAYS, ...shown, ...(shown.includes('duration') ? ['duration_us'] : [])])
  return EXPORT_COLUMNS.filter((column) => wanted.has(column))
}

/** Those that a format has: in Parquet a time is a number already. */
export const columnsIn = (format: ExportFormat, columns: readonly ExportColumn[]): readonly ExportColumn[] =>
  format === 'parquet' ? columns.filter((column) => column !== 'time_ms') : columns

/** What rows are told by. */
export interface ExportContext {
  readonly zone: ZoneId
  /** Name of the log and of its files, by index of the table asked and of the file. */
  readonly extractName: (table: number) => string
  readonly fileName: (table: number, file: number) => string
}

/** Reads the values of a column, times as ISO 8601 with the offset of the zone. One for each page: millions of rows go through it. */
export function exportReader(
  rows: RowsColumns,
  column: ExportColumn,
  { zone, extractName, fileName }: ExportContext,
): (i: number) => string | number | null {
  const { table, numbers } = rows
  switch (column) {
    case 'time':
      return (i) => toIso(epochMs(numbers.time[i] ?? 0), zone)
    case 'time_ms':
      return (i) => numbers.time[i] ?? null
    case 'duration_us':
      return (i) => numbers.duration[i] ?? null
    case 'extract':
      return (i) => extractName(table[i] ?? 0)
    case 'file':
      return (i) => fileName(table[i] ?? 0, numbers.file[i] ?? 0)
    default: {
      const values = valuesOf(rows, column)
      return (i) => values[i] ?? null
    }
  }
}
