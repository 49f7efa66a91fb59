import type { Columns, Query } from './query'
import type { RowChunk } from './row-chunk'

/**
 * A table engine. Views ask {@link Query} values and get typed columns back; how they are answered is the engine's own.
 * `columns/` holds the rows in the tab and answers all of them; `duckdb/` does the same in SQL, to check it.
 * Everything that waits takes an AbortSignal.
 */
export interface Engine {
  /** Rejects when the engine has died, with all its tables; never resolves. A new one must be opened then. */
  readonly died: Promise<never>
  /**
   * Creates the table if it is new and appends the rows to it. Calls queue; none need be awaited first.
   * The chunk's memory belongs to the engine from then on.
   */
  append(table: string, chunk: RowChunk): Promise<void>
  /** Removes a table; removing one that does not exist is no error. */
  drop(table: string): Promise<void>
  /** Rejects with an AbortError when `signal` fires; the running statement is cancelled in the engine. */
  query<Q extends Query>(query: Q, signal: AbortSignal): Promise<Columns<Q>>
  close(): Promise<void>
}
