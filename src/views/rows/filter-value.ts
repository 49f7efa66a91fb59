import type { FoundRow, RowColumn } from '@/data/rows/found-row'
import { rowId } from '@/data/rows/row-id'
import type { FilterField, FilterValue } from '@/filter/term'

/** Fields by which rows are filtered from one of them, in this order. */
export const ROW_FIELDS = [
  'page',
  'status',
  'account',
  'client',
  'key',
  'token',
  'method',
  'path',
  'agent',
  'referrer',
  'host',
] as const satisfies readonly (FilterField & RowColumn)[]
export type RowField = (typeof ROW_FIELDS)[number]

/** What asks for rows with the value that this one has. */
export function filterValue({ values }: FoundRow, field: RowField): FilterValue {
  const value = values[field]
  if (value === null) return { is: 'none' }
  return typeof value === 'number' ? { is: 'range', from: value, to: value } : { is: 'text', text: value }
}

/** What asks for the log the row comes from; null while the hash of its file is worked out. */
export function extractValue(row: FoundRow): FilterValue | null {
  const id = rowId(row)
  return id === null ? null : { is: 'text', text: id.slice(0, id.indexOf('.')) }
}
