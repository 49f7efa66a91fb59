import type { Engine } from '../engine'

/**
 * Starts DuckDB in a worker of its own; nothing of it is fetched before the first call.
 * Rejects when the wasm file or the worker cannot be fetched or started.
 */
export async function openDuckDb(): Promise<Engine> {
  const { startDuckDb } = await import('./start-duckdb')
  return startDuckDb()
}
