import { NUMBER_COLUMNS, TEXT_COLUMNS } from '../access-table'
import type { Columns, HistogramColumns, Query, RowsColumns, WordsColumns } from '../query'
import { wordsOf } from '../row-chunk'

/** What we use of a record batch; duckdb-wasm carries an Apache Arrow of its own, older than ours. */
export interface Batch {
  readonly numRows: number
  getChild(name: string): { toArray(): unknown; get(row: number): unknown } | null
}

/** What a query's statement answered → its columns. */
export function decodeAnswer({ kind }: Query, batches: readonly Batch[]): Columns<Query> {
  if (kind === 'histogram') return decodeHistogram(batches)
  return kind === 'words' ? decodeWords(batches) : decodeRows(batches)
}

/** Rows of `compileHistogram` → columns. Series beyond the top come as code −1 and become the last series, `null`. */
function decodeHistogram(batches: readonly Batch[]): HistogramColumns {
  const rows = batches.reduce((sum, batch) => sum + batch.numRows, 0)
  const columns = { bin: new Float64Array(rows), code: new Int32Array(rows), rows: new Float64Array(rows) }
  const names: (string | null)[] = []
  let at = 0
  for (const batch of batches) {
    columns.bin.set(numbers(batch, 'bin', Float64Array), at)
    const codes = numbers(batch, 'code', Int32Array)
    columns.code.set(codes, at)
    columns.rows.set(numbers(batch, 'rows', Float64Array), at)
    const name = batch.getChild('name')
    codes.forEach((code, row) => {
      if (code >= 0) names[code] ??= String(name?.get(row))
    })
    at += batch.numRows
  }
  const rest = names.length
  let hasRest = false
  columns.code.forEach((code, row) => {
    if (code >= 0) return
    columns.code[row] = rest
    hasRest = true
  })
  return { ...columns, series: hasRest ? [...names, null] : names }
}

function numbers<T extends Float64Array | Int32Array>(
  batch: Batch,
  name: string,
  type: { new (length: number): T },
): T {
  const array = batch.getChild(name)?.toArray()
  if (!(array instanceof type)) throw new TypeError(`column ${name} is not a ${type.name}`)
  return array
}

/** Rows of `compileRows` → columns. */
function decodeRows(batches: readonly Batch[]): RowsColumns {
  const column = <T>(name: string): (T | null)[] =>
    batches.flatMap((batch) => {
      const values = batch.getChild(name)
      return Array.from({ length: batch.numRows }, (_, row) => (values?.get(row) ?? null) as T | null)
    })
  const all = <T, K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, column<T>(name)])) as Record<K, (T | null)[]>
  return {
    numbers: all<number, (typeof NUMBER_COLUMNS)[number]>(NUMBER_COLUMNS),
    text: all<string, (typeof TEXT_COLUMNS)[number]>(TEXT_COLUMNS),
  }
}

/** Rows of `compileWords` → columns. */
function decodeWords(batches: readonly Batch[]): WordsColumns {
  const encoder = new TextEncoder()
  const words: Uint8Array[] = []
  const found = { rows: [] as number[], first: [] as number[], last: [] as number[] }
  let without = 0
  for (const batch of batches) {
    const column = batch.getChild('word')
    const counts = numbers(batch, 'rows', Float64Array)
    const times = { first: numbers(batch, 'first', Float64Array), last: numbers(batch, 'last', Float64Array) }
    counts.forEach((count, row) => {
      const word = column?.get(row) ?? null
      if (word === null) {
        without += count
        return
      }
      words.push(encoder.encode(String(word)))
      found.rows.push(count)
      found.first.push(times.first[row] ?? 0)
      found.last.push(times.last[row] ?? 0)
    })
  }
  return {
    words: wordsOf(words),
    rows: Float64Array.from(found.rows),
    first: Float64Array.from(found.first),
    last: Float64Array.from(found.last),
    without,
  }
}
