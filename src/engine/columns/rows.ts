import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from '../access-table'
import { NONE, valueAt } from '../packed'
import type { RowsColumns } from '../query'
import type { NumberedRows, Stretch } from './rows-numbered'
import { Speller } from './rows-text'

/** Values of the rows with these numbers, in their order: a look into each column, whatever the size of the tables. */
export function rowValues(all: NumberedRows, rows: Uint32Array): Omit<RowsColumns, 'total'> {
  const runs = runsOf(all, rows)
  const table = new Int32Array(rows.length)
  for (const { stretch, begin, end } of runs) table.fill(stretch.table, begin, end)
  return {
    table,
    numbers: named(NUMBER_COLUMNS, (name) => numbersAt(runs, rows, name)),
    text: named(TEXT_COLUMNS, (name) => textAt(all, runs, rows, name)),
  }
}

const named = <K extends string, T>(names: readonly K[], of: (name: K) => T): Record<K, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, T>

/** Places `[begin, end)` among the rows asked, all in one chunk. */
interface Run {
  readonly stretch: Stretch
  readonly begin: number
  readonly end: number
}

function runsOf(all: NumberedRows, rows: Uint32Array): readonly Run[] {
  const runs: Run[] = []
  let begin = 0
  while (begin < rows.length) {
    const stretch = all.stretchOf(rows[begin] ?? 0)
    const last = stretch.first + stretch.chunk.length
    let end = begin + 1
    while (end < rows.length && (rows[end] ?? 0) >= stretch.first && (rows[end] ?? 0) < last) end++
    runs.push({ stretch, begin, end })
    begin = end
  }
  return runs
}

function numbersAt(runs: readonly Run[], rows: Uint32Array, name: NumberColumn): (number | null)[] {
  const values: (number | null)[] = new Array(rows.length).fill(null)
  for (const { stretch, begin, end } of runs) {
    const packed = stretch.chunk.numbers[name]
    if (packed === undefined) continue
    for (let i = begin; i < end; i++) {
      const value = valueAt(packed, (rows[i] ?? 0) - stretch.first)
      if (value !== NONE || !packed.hasNone) values[i] = value
    }
  }
  return values
}

function textAt(all: NumberedRows, runs: readonly Run[], rows: Uint32Array, name: TextColumn): (string | null)[] {
  const values: (string | null)[] = new Array(rows.length).fill(null)
  for (const [table, { words }] of all.tables.entries()) {
    const speller = new Speller(words[name], values)
    for (const { stretch, begin, end } of runs) {
      const packed = stretch.chunk.codes[name]
      if (stretch.table !== table || packed === undefined) continue
      for (let i = begin; i < end; i++) {
        const code = valueAt(packed, (rows[i] ?? 0) - stretch.first)
        if (code !== NONE) speller.put(i, code)
      }
    }
    speller.end()
  }
  return values
}
