import {
  type Data,
  Field,
  Float64,
  Int64,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
} from 'apache-arrow'
import { NUMBER_COLUMNS, TEXT_COLUMNS, type TextColumn } from '../access-table'
import { NONE, type Packed, unpack } from '../packed'
import type { RowChunk } from '../row-chunk'
import type { WordList } from '../word-list'

/** A chunk as one Arrow IPC stream with all columns of an access table; text is spelled out. */
export function arrowStream(chunk: RowChunk, words: Readonly<Record<TextColumn, WordList>>): Uint8Array {
  const { length } = chunk
  const columns: Record<string, Data> = {}
  for (const name of NUMBER_COLUMNS) columns[name] = numberData(chunk.numbers[name], length, name === 'time')
  for (const name of TEXT_COLUMNS) columns[name] = textData(chunk.codes[name], length, words[name])
  const schema = new Schema(Object.entries(columns).map(([name, data]) => new Field(name, data.type, true)))
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children: Object.values(columns) })
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows as Data<Struct>)), 'stream')
}

/** Times as 64-bit integers, for SQL divides those exactly. */
function numberData(packed: Packed | undefined, length: number, isTime: boolean): Data {
  const values = new Float64Array(length).fill(NONE)
  if (packed !== undefined) unpack(packed, values)
  if (isTime) return makeData({ type: new Int64(), length, nullCount: 0, data: BigInt64Array.from(values, BigInt) })
  const { nullBitmap, nullCount } = validity(length, (row) => values[row] !== NONE)
  return makeData({ type: new Float64(), length, data: values, nullBitmap, nullCount })
}

function textData(packed: Packed | undefined, length: number, words: WordList): Data {
  const codes = new Int32Array(length).fill(NONE)
  if (packed !== undefined) unpack(packed, codes)
  const valueOffsets = new Int32Array(length + 1)
  const parts = Array.from(codes, (code) => (code === NONE ? new Uint8Array(0) : words.utf8(code)))
  parts.forEach((part, row) => {
    valueOffsets[row + 1] = (valueOffsets[row] ?? 0) + part.length
  })
  const data = new Uint8Array(valueOffsets[length] ?? 0)
  parts.forEach((part, row) => {
    data.set(part, valueOffsets[row])
  })
  const { nullBitmap, nullCount } = validity(length, (row) => codes[row] !== NONE)
  return makeData({ type: new Utf8(), length, valueOffsets, data, nullBitmap, nullCount })
}

/** Arrow's bitmap, least significant bit first. */
function validity(length: number, has: (row: number) => boolean): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array((length + 7) >> 3)
  let nullCount = 0
  for (let row = 0; row < length; row++) {
    if (has(row)) nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7))
    else nullCount++
  }
  return { nullBitmap, nullCount }
}
