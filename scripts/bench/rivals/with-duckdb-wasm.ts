import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { makeTable, tableToIPC } from 'apache-arrow'
import { type CodedRows, FACETS } from './coded-rows'
import type { Brush } from './rivals'

const PART = 1_000_000

/** The brush as plain SQL on coded columns, one statement a facet. Milliseconds of each move. */
export async function brushWithDuckDb(rows: CodedRows, moves: readonly Brush[]): Promise<number[]> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
  await db.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await db.connect()
  try {
    for (let at = 0; at < rows.length; at += PART) {
      const columns = Object.fromEntries(FACETS.map((facet) => [facet, rows.codes[facet].slice(at, at + PART)]))
      const part = makeTable({ time: rows.time.slice(at, at + PART), ...columns })
      await connection.insertArrowFromIPCStream(tableToIPC(part, 'stream'), { name: 'log', create: at === 0 })
    }
    const took: number[] = []
    for (const { from, to } of moves) {
      const began = performance.now()
      for (const facet of FACETS) {
        await connection.query(
          `SELECT "${facet}", count(*) FROM log WHERE time >= ${from} AND time < ${to} GROUP BY "${facet}"`,
        )
      }
      took.push(performance.now() - began)
    }
    return took
  } finally {
    await connection.close()
    await db.terminate()
  }
}
