import type { RowsColumns } from '@/engine/query'
import { type ExportColumn, type ExportContext, exportValue } from './export-columns'

/** Rows as JSON Lines, values as they stand in the log; no value is null. */
export function jsonlRows(rows: RowsColumns, columns: readonly ExportColumn[], context: ExportContext): string {
  let text = ''
  for (let i = 0; i < rows.table.length; i++) {
    const row = Object.fromEntries(columns.map((column) => [column, exportValue(rows, i, column, context)]))
    text += `${JSON.stringify(row)}\n`
  }
  return text
}
