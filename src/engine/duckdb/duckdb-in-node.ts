import { createRequire } from 'node:module'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { DuckDbEngine } from './duckdb-engine'

/** For tests: the engine on the blocking build, in Node, with the very wasm file that browsers get. */
export async function startDuckDbInNode(): Promise<DuckDbEngine> {
  const file = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  const bundle = { mainModule: file, mainWorker: '' }
  const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await db.instantiate(() => {})
  db.open({ path: ':memory:' })
  return DuckDbEngine.start(db, { terminate: async () => {}, died: new Promise(() => {}) })
}
