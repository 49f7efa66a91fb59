import {
  type Data,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  makeData,
  makeVector,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint32,
  Utf8,
} from 'apache-arrow'
import { TEXT_COLUMNS } from '@/engine/access-table'
import type { CodedColumn, RowBatch, WideColumn } from './row-batch'

/**
 * A batch as one Arrow IPC stream, complete in itself (its dictionaries hold only its own values).
 * The result shares no memory with the batch.
 */
export function arrowStream(batch: RowBatch): Uint8Array {
  const { length } = batch
  const status = batch.status.subarray(0, length)
  const bytes = batch.bytes.subarray(0, length)
  const duration = batch.duration.subarray(0, length)
  const columns: Record<string, Data> = {
    time: wide(batch.time, length),
    status: makeData({ type: new Int16(), length, data: status, ...validity(status) }),
    bytes: makeData({ type: new Float64(), length, data: bytes, ...validity(bytes) }),
    duration: makeData({ type: new Float32(), length, data: duration, ...validity(duration) }),
    offset: wide(batch.offset, length),
    line: makeData({ type: new Uint32(), length, data: batch.line.subarray(0, length) }),
  }
  for (const name of TEXT_COLUMNS) columns[name] = coded(batch.text[name], length)
  const schema = new Schema(Object.entries(columns).map(([name, data]) => new Field(name, data.type, true)))
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children: Object.values(columns) })
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows as Data<Struct>)), 'stream')
}

function wide(column: WideColumn, length: number): Data {
  return makeData({ type: new Int64(), length, data: new BigInt64Array(column.halves.buffer, 0, length) })
}

/** DuckDB reads codes of null rows, too, so they must not be −1. */
function coded(column: CodedColumn, length: number): Data {
  const codes = column.codes.slice(0, length)
  const { nullBitmap, nullCount } = validity(codes)
  if (nullCount > 0) for (let i = 0; i < length; i++) if ((codes[i] ?? -1) < 0) codes[i] = 0
  const { valueOffsets, data } = column.dictionary.layout()
  const entries = makeData({ type: new Utf8(), length: column.dictionary.size, nullCount: 0, valueOffsets, data })
  const type = new Dictionary(new Utf8(), new Int32())
  return makeData({ type, length, data: codes, nullBitmap, nullCount, dictionary: makeVector(entries) })
}

/** Arrow's bitmap, least significant bit first; negative values are nulls. */
function validity(values: ArrayLike<number>): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array((values.length + 7) >> 3)
  let nullCount = 0
  for (let i = 0; i < values.length; i++) {
    if ((values[i] ?? -1) < 0) nullCount++
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7))
  }
  return { nullBitmap, nullCount }
}
