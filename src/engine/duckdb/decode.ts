import type { Columns, HistogramColumns, Query, WordsColumns } from '../query'
import { wordsOf } from '../row-chunk'
import type { Batch } from './batch'
import { decodeCube } from './compile-cube'
import { decodeDistinct } from './compile-distinct'
import { decodeFanOut } from './compile-fan-out'
import { decodeValues } from './compile-values'
import { decodePosition, decodeRows } from './decode-rows'

/** What a query's statement answered → its columns. */
export function decodeAnswer(query: Query, batches: readonly Batch[]): Columns<Query> {
  switch (query.kind) {
    case 'histogram':
      return decodeHistogram(batches)
    case 'words':
      return decodeWords(batches)
    case 'rows':
      return decodeRows(batches)
    case 'position':
      return decodePosition(batches)
    case 'cube':
      return decodeCube(query, batches)
    case 'distinct':
      return decodeDistinct(query, batches)
    case 'fan-out':
      return decodeFanOut(query, batches)
    case 'values':
      return decodeValues(query, batches)
  }
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
