import type { RowsColumns, RowsQuery } from '../query'
import type { AccessColumns } from './access-columns'
import { rowValues } from './rows'
import { NumberedRows } from './rows-numbered'

export function rowsOf(tables: readonly AccessColumns[], { from, count }: RowsQuery): RowsColumns {
  const all = new NumberedRows(tables)
  const length = Math.max(Math.min(count, all.total - from), 0)
  return {
    total: all.total,
    ...rowValues(
      all,
      Uint32Array.from({ length }, (_, i) => from + i),
    ),
  }
}
