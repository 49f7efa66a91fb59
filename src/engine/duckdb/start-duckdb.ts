import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { DuckDbEngine } from './duckdb-engine'

/**
 * The `eh` build (WebAssembly exceptions, one thread): the threaded one crashes tabs on large tables.
 * Worker and wasm are files of this site, so the content policy needs no `blob:` and works offline.
 */
export async function startDuckDb(): Promise<DuckDbEngine> {
  const worker = new Worker(new URL('./duckdb-worker.ts', import.meta.url), { type: 'module' })
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      // Whoever waits tells it; it is not a mistake nobody caught.
      event.preventDefault()
      reject(new Error(event.message?.replace(/^Uncaught /, '') || 'the DuckDB worker stopped'))
    })
  })
  // Told to whoever waits; nobody may be waiting when it happens.
  died.catch(() => {})
  try {
    await Promise.race([new Promise((resolve) => worker.addEventListener('message', resolve, { once: true })), died])
    const db = new AsyncDuckDB(new VoidLogger(), worker)
    await Promise.race([db.instantiate(new URL(wasmUrl, self.location.href).href), died])
    await db.open({ path: ':memory:' })
    return await DuckDbEngine.start(db, { terminate: () => db.terminate(), died })
  } catch (error) {
    worker.terminate()
    throw error
  }
}
