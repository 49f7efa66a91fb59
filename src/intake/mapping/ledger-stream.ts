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
  Uint8,
  Uint32,
  Utf8,
} from 'apache-arrow'
import type { LedgerColumns } from './ledger-batch'

/**
 * Rows as one Arrow IPC stream: plain texts, times as 64-bit epoch ms, `…Precision` as in `PRECISIONS` for key histories, `line`
 * and `offset`. The result shares no memory with the columns.
 */
export function ledgerStream({ kind, length, text, times, precision, line, offset }: LedgerColumns): Uint8Array {
  const columns: [name: string, data: Data][] = []
  for (const [name, { ends, bytes, has }] of Object.entries(text)) {
    const nulls = validity(length, (i) => has[i] === 1)
    columns.push([name, makeData({ type: new Utf8(), length, valueOffsets: ends, data: bytes, ...nulls })])
  }
  for (const [name, at] of Object.entries(times)) {
    const data = BigInt64Array.from(at, (ms) => (Number.isNaN(ms) ? 0n : BigInt(ms)))
    const nulls = validity(length, (i) => !Number.isNaN(at[i] ?? Number.NaN))
    columns.push([name, makeData({ type: new Int64(), length, data, ...nulls })])
  }
  for (const [name, data] of Object.entries(kind === 'keys' ? precision : {})) {
    columns.push([`${name}Precision`, makeData({ type: new Uint8(), length, data })])
  }
  columns.push(['line', makeData({ type: new Uint32(), length, data: line })])
  columns.push(['offset', makeData({ type: new Float64(), length, data: offset })])
  const schema = new Schema(columns.map(([name, data]) => new Field(name, data.type, true)))
  const children = columns.map(([, data]) => data)
  const rows: Data<Struct> = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })
  return tableToIPC(new Table(schema, new RecordBatch(schema, rows)), 'stream')
}

/** Arrow's bitmap, least significant bit first. */
function validity(length: number, has: (i: number) => boolean): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array((length + 7) >> 3)
  let nullCount = 0
  for (let i = 0; i < length; i++) {
    if (has(i)) nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7))
    else nullCount++
  }
  return { nullBitmap, nullCount }
}
