import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { RowsColumns } from '@/engine/query'
import type { ExtractStats, OpenExtract } from '../extracts'

export type RowColumn = NumberColumn | TextColumn
export type RowValue = string | number | null

const ROW_COLUMNS: readonly RowColumn[] = [...NUMBER_COLUMNS, ...TEXT_COLUMNS]

/** One access, and where its line stands. */
export interface FoundRow {
  readonly extract: OpenExtract
  /** Its table in the engine. */
  readonly table: string
  /** Which of the files of the log it comes from, from 0. */
  readonly file: number
  /** Number of the line, from 1. */
  readonly line: number
  /** Byte position of the line in the unpacked content; of Parquet, the number of the row. */
  readonly offset: number
  /** Epoch ms. */
  readonly time: number
  readonly values: Readonly<Record<RowColumn, RowValue>>
}

const isNumberColumn = (column: RowColumn): column is NumberColumn =>
  (NUMBER_COLUMNS as readonly string[]).includes(column)

export const valuesOf = ({ numbers, text }: RowsColumns, column: RowColumn): readonly RowValue[] =>
  isNumberColumn(column) ? numbers[column] : text[column]

/** Value of the i-th of the rows; undefined where there are not so many. */
export const valueAt = (rows: RowsColumns, i: number, column: RowColumn): RowValue | undefined =>
  valuesOf(rows, column)[i]

/** The i-th of the rows of a listing over the tables of these logs. */
export function rowAt(rows: RowsColumns, i: number, extracts: readonly OpenExtract[]): FoundRow | undefined {
  const extract = extracts[rows.table[i] ?? -1]
  const [time, file, line, offset] = (['time', 'file', 'line', 'offset'] as const).map((name) => rows.numbers[name][i])
  if (extract === undefined || typeof time !== 'number' || typeof line !== 'number') return undefined
  const values = Object.fromEntries(ROW_COLUMNS.map((column) => [column, valueAt(rows, i, column) ?? null]))
  return {
    extract,
    table: extract.table,
    file: file ?? 0,
    line,
    offset: offset ?? 0,
    time,
    values: values as Record<RowColumn, RowValue>,
  }
}

/** The file or member of an archive that a row comes from; undefined while its log is being read. */
const partOf = ({ extract, file }: FoundRow): ExtractStats['parts'][number] | undefined =>
  extract.state.status === 'ready' ? extract.state.stats.parts[file] : undefined

/** `access.log.2.gz`; of an archive, the member behind it. */
export function fileNameOf(row: FoundRow): string {
  const { fileName, files } = row.extract
  const part = partOf(row)
  const file = (part && files[part.source]?.name) ?? fileName
  return part?.member ? `${file} › ${part.member}` : file
}
