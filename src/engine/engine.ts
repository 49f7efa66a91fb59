import type { Columns, Query } from './query'

/**
 * A table engine. Views never see SQL: they ask {@link Query} values and get typed columns back.
 * One implementation so far: `duckdb/` (in the tab). Everything that waits takes an AbortSignal.
 */
export interface Engine {
  /** Rejects when the engine has died, with all its tables; never resolves. A new one must be opened then. */
  readonly died: Promise<never>
  /** Creates the table if it is new and appends one Arrow IPC stream to it. Calls queue; none need be awaited first. */
  append(table: string, arrowStream: Uint8Array): Promise<void>
  /** Removes a table; removing one that does not exist is no error. */
  drop(table: string): Promise<void>
  /** Rejects with an AbortError when `signal` fires; the running statement is cancelled in the engine. */
  query<Q extends Query>(query: Q, signal: AbortSignal): Promise<Columns<Q>>
  close(): Promise<void>
}
