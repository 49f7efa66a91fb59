import { NUMBER_COLUMNS, TEXT_COLUMNS } from '../access-table'
import { NONE, valueAt } from '../packed'
import type { RowsColumns, RowsQuery } from '../query'
import type { AccessColumns } from './access-columns'

/** Rows by their position: a look into each column, whatever the size of the table. */
export function rows(table: AccessColumns, { from, count }: RowsQuery): RowsColumns {
  const numbers = emptyColumns<number, (typeof NUMBER_COLUMNS)[number]>(NUMBER_COLUMNS)
  const text = emptyColumns<string, (typeof TEXT_COLUMNS)[number]>(TEXT_COLUMNS)
  let first = 0
  for (const chunk of table.chunks) {
    const begin = Math.max(from - first, 0)
    const end = Math.min(from + count - first, chunk.length)
    for (let row = begin; row < end; row++) {
      for (const name of NUMBER_COLUMNS) {
        const packed = chunk.numbers[name]
        const value = packed === undefined ? NONE : valueAt(packed, row)
        numbers[name].push(value === NONE && (packed === undefined || packed.hasNone) ? null : value)
      }
      for (const name of TEXT_COLUMNS) {
        const packed = chunk.codes[name]
        const code = packed === undefined ? NONE : valueAt(packed, row)
        text[name].push(code === NONE ? null : table.words[name].word(code))
      }
    }
    first += chunk.length
    if (first >= from + count) break
  }
  return { numbers, text }
}

const emptyColumns = <T, K extends string>(names: readonly K[]): Record<K, (T | null)[]> =>
  Object.fromEntries(names.map((name): [K, (T | null)[]] => [name, []])) as Record<K, (T | null)[]>
