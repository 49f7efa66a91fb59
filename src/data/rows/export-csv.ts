import type { RowsColumns } from '@/engine/query'
import { type ExportColumn, type ExportContext, exportValue } from './export-columns'

/**
 * What spreadsheets take for the beginning of a formula: OWASP "CSV Injection" lists = + - @, tab and carriage return; the full-width
 * forms are taken for the same by programs in East Asian locales, and a line feed at the beginning is passed over.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u
const TO_QUOTE = /[",\r\n]/

/** With an apostrophe before what a spreadsheet would run. */
export const neutralised = (value: string): string => (FORMULA.test(value) ? `'${value}` : value)

/** A field of RFC 4180. */
const field = (value: string): string => (TO_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** With a byte order mark: spreadsheets otherwise read Korean in the machine's own encoding. */
export const csvHead = (columns: readonly ExportColumn[]): string => `\ufeff${columns.join()}\r\n`

/** Rows as CSV (RFC 4180); no value is an empty field. `onNeutralised` is told how many values begin like formulas. */
export function csvRows(
  rows: RowsColumns,
  columns: readonly ExportColumn[],
  context: ExportContext,
  onNeutralised: (count: number) => void,
): string {
  let count = 0
  let text = ''
  for (let i = 0; i < rows.table.length; i++) {
    const fields = columns.map((column) => {
      const value = exportValue(rows, i, column, context)
      if (typeof value !== 'string') return value === null ? '' : String(value)
      const safe = neutralised(value)
      if (safe !== value) count++
      return field(safe)
    })
    text += `${fields.join()}\r\n`
  }
  if (count > 0) onNeutralised(count)
  return text
}
