import type { RowsColumns } from '@/engine/query'
import { type ExportColumn, type ExportContext, exportReader } from './export-columns'

/** Rows as JSON Lines, values as they stand in the log; no value is null. */
export function jsonlRows(rows: RowsColumns, columns: readonly ExportColumn[], context: ExportContext): string {
  const known = new Map<string, string>()
  const write = (value: string): string => {
    const written = known.get(value)
    if (written !== undefined) return written
    const made = JSON.stringify(value)
    known.set(value, made)
    return made
  }
  const readers = columns.map((column) => ({
    name: `${JSON.stringify(column)}:`,
    read: exportReader(rows, column, context),
  }))
  let text = ''
  for (let i = 0; i < rows.table.length; i++) {
    readers.forEach(({ name, read }, c) => {
      const value = read(i)
      text += `${c === 0 ? '{' : ','}${name}${typeof value === 'string' ? write(value) : value}`
    })
    text += '}\n'
  }
  return text
}
