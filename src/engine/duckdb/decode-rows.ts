import { NUMBER_COLUMNS, TEXT_COLUMNS } from '../access-table'
import type { PositionColumns, RowsColumns } from '../query'
import type { Batch } from './batch'

/** Rows of `compileRows` → columns. */
export function decodeRows(batches: readonly Batch[]): RowsColumns {
  const column = <T>(name: string): T[] =>
    batches.flatMap((batch) => {
      const values = batch.getChild(name)
      return Array.from({ length: batch.numRows }, (_, row) => (values?.get(row) ?? null) as T)
    })
  const [total] = column<number>('total')
  const isRow = column<number | null>('table').map((table) => table !== null)
  const named = <T, K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, column<T | null>(name).filter((_, row) => isRow[row])])) as Record<
      K,
      (T | null)[]
    >
  return {
    total: total ?? 0,
    table: Int32Array.from(column<number | null>('table').filter((table) => table !== null)),
    numbers: named<number, (typeof NUMBER_COLUMNS)[number]>(NUMBER_COLUMNS),
    text: named<string, (typeof TEXT_COLUMNS)[number]>(TEXT_COLUMNS),
  }
}

/** The row of `compilePosition`. */
export function decodePosition(batches: readonly Batch[]): PositionColumns {
  return { position: Number(batches[0]?.getChild('position')?.get(0) ?? -1) }
}
