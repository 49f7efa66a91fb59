import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from '../access-table'
import { NONE, valueAt } from '../packed'
import type { RowsColumns } from '../query'
import type { NumberedRows, Stretch } from './rows-numbered'

/** Values of the rows with these numbers, in their order: a look into each column, whatever the size of the tables. */
export function rowValues(all: NumberedRows, rows: Uint32Array): Omit<RowsColumns, 'total'> {
  const stretches = stretchesOf(all, rows)
  return {
    table: Int32Array.from(stretches, ({ table }) => table),
    numbers: named(NUMBER_COLUMNS, (name) => numbersAt(stretches, rows, name)),
    text: named(TEXT_COLUMNS, (name) => textAt(stretches, rows, name)),
  }
}

const named = <K extends string, T>(names: readonly K[], of: (name: K) => T): Record<K, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, T>

/** Neighbours mostly are in the same one. */
function stretchesOf(all: NumberedRows, rows: Uint32Array): readonly Stretch[] {
  let last: Stretch | null = null
  return Array.from(rows, (row) => {
    if (last === null || row < last.first || row >= last.first + last.chunk.length) last = all.stretchOf(row)
    return last
  })
}

function numbersAt(stretches: readonly Stretch[], rows: Uint32Array, name: NumberColumn): (number | null)[] {
  return stretches.map(({ chunk, first }, i) => {
    const packed = chunk.numbers[name]
    if (packed === undefined) return null
    const value = valueAt(packed, (rows[i] ?? 0) - first)
    return value === NONE && packed.hasNone ? null : value
  })
}

/** A word is made a string once, however many of the rows have it. */
function textAt(stretches: readonly Stretch[], rows: Uint32Array, name: TextColumn): (string | null)[] {
  const made: Map<number, string>[] = []
  return stretches.map(({ chunk, first, table, columns }, i) => {
    const packed = chunk.codes[name]
    const code = packed === undefined ? NONE : valueAt(packed, (rows[i] ?? 0) - first)
    if (code === NONE) return null
    made[table] ??= new Map()
    const known = made[table].get(code)
    if (known !== undefined) return known
    const word = columns.words[name].word(code)
    made[table].set(code, word)
    return word
  })
}
