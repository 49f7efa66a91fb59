import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { AsyncBuffer } from 'hyparquet'

/** The Parquet file that native DuckDB writes for a SELECT. `options` as of `COPY … TO`. */
export async function parquetOf(select: string, options = ''): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dwell-parquet-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const file = path.join(folder, 'x.parquet')
    await connection.run(`COPY (${select}) TO '${file}' (FORMAT parquet${options})`)
    return new Uint8Array(readFileSync(file))
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

/** Bytes as the library reads a file; `reads` collects what was asked for. */
export const bufferOf = (bytes: Uint8Array, reads: [from: number, to: number][] = []): AsyncBuffer => ({
  byteLength: bytes.length,
  slice: async (from, to = bytes.length) => {
    reads.push([from, to])
    return bytes.slice(from, to).buffer
  },
})
