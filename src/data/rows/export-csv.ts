import type { RowsColumns } from '@/engine/query'
import { type ExportColumn, type ExportContext, exportReader } from './export-columns'

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
  const known = new Map<string, string>()
  const formulas = new Set<string>()
  let count = 0
  const write = (value: string): string => {
    const written = known.get(value)
    if (written !== undefined) return written
    const safe = neutralised(value)
    const made = field(safe)
    known.set(value, made)
    if (safe !== value) formulas.add(value)
    return made
  }
  const readers = columns.map((column) => exportReader(rows, column, context))
  let text = ''
  for (let i = 0; i < rows.table.length; i++) {
    readers.forEach((read, c) => {
      const value = read(i)
      if (c > 0) text += ','
      if (typeof value === 'number') text += value
      else if (value !== null) {
        text += write(value)
        if (formulas.size > 0 && formulas.has(value)) count++
      }
    })
    text += '\r\n'
  }
  if (count > 0) onNeutralised(count)
  return text
}
