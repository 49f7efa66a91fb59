import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { VERSION } from '@/base/version'
import type { RowsColumns } from '@/engine/query'
import { type ExportColumn, type ExportContext, exportReader } from './export-columns'

/** Rows held in memory until they are written; readers skip whole groups. */
const GROUP = 65_536

const NUMBERS: readonly ExportColumn[] = ['status', 'bytes', 'duration_us', 'line', 'offset']

/**
 * Rows as Parquet, one row group after the other: times as UTC milliseconds, other numbers as 64-bit integers, text as UTF-8 in
 * dictionaries where that is shorter; Snappy.
 */
export async function* parquetBytes(
  pages: AsyncIterable<RowsColumns>,
  columns: readonly ExportColumn[],
  context: ExportContext,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: `Dwell ${VERSION}` })
  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    // Places in the file go on from `offset`; `index` is where the buffer is written next.
    writer.index = 0
    return bytes
  }
  let group = columns.map((): (string | bigint | null)[] => [])
  const write = (): Uint8Array => {
    const columnData = columns.map((name, c) => ({ name, data: group[c] ?? [] }))
    void file.write({ columnData, rowGroupSize: GROUP })
    group = columns.map(() => [])
    return take()
  }
  for await (const rows of pages) {
    columns.forEach((column, c) => {
      const values = group[c]
      const read = exportReader(rows, column === 'time' ? 'time_ms' : column, context)
      for (let i = 0; i < rows.table.length; i++) {
        const value = read(i)
        values?.push(typeof value === 'number' ? BigInt(Math.round(value)) : value)
      }
    })
    if ((group[0]?.length ?? 0) >= GROUP) yield write()
  }
  if ((group[0]?.length ?? 0) > 0) yield write()
  void file.finish()
  yield take()
}

function schemaOf(columns: readonly ExportColumn[]): SchemaElement[] {
  return [
    { name: 'rows', num_children: columns.length },
    ...columns.map((name): SchemaElement => {
      if (name === 'time') {
        const logical_type = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const
        return { name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type, repetition_type: 'REQUIRED' }
      }
      return NUMBERS.includes(name)
        ? { name, type: 'INT64', repetition_type: 'OPTIONAL' }
        : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }
    }),
  ]
}
