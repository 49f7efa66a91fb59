import { NUMBER_COLUMNS, TEXT_COLUMNS } from '../access-table'
import type { HistogramColumns, RowsColumns } from '../query'

/** What we use of a record batch; duckdb-wasm carries an Apache Arrow of its own, older than ours. */
export interface Batch {
  readonly numRows: number
  getChild(name: string): { toArray(): unknown; get(row: number): unknown } | null
}

/** Rows of `compileHistogram` → columns. Series beyond the top come as code −1 and become the last series, `null`. */
export function decodeHistogram(batches: readonly Batch[]): HistogramColumns {
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
export function decodeRows(batches: readonly Batch[]): RowsColumns {
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
