import type { TextColumn } from '@/engine/access-table'
import type { Engine } from '@/engine/engine'
import type { HistogramColumns, HistogramQuery } from '@/engine/query'
import { openEngine } from './engine'

/** What a second engine makes of the same rows. */
export interface CrossCheck {
  readonly rows: number
  /** Counts that were compared, and how many of them differ. */
  readonly counts: number
  readonly different: number
}

/** DuckDB spells text out, so a tab holds fewer rows of it. */
export const MOST_CHECKED = 2_000_000

const DAY = 86_400_000
const COMPARED: readonly TextColumn[] = ['page', 'client', 'method', 'account', 'key']
const TABLE = 'checked'

/**
 * Counts the rows of a table per day and page, client, method, account and key in DuckDB, too, and compares. DuckDB is fetched for
 * this alone. Rejects with what goes wrong in either engine, and when `signal` fires.
 */
export async function crossCheck(table: string, signal: AbortSignal): Promise<CrossCheck> {
  const { openDuckDb } = await import('@/engine/duckdb/open-duckdb')
  const [columns, duckdb] = [await openEngine(), await openDuckDb()]
  try {
    for (let index = 0; ; index++) {
      signal.throwIfAborted()
      const chunk = await columns.chunk(table, index)
      if (chunk === null) break
      await duckdb.append(TABLE, chunk)
    }
    let rows = 0
    let counts = 0
    let different = 0
    for (const by of COMPARED) {
      const ours = await perDay(columns, table, by, signal)
      const theirs = await perDay(duckdb, TABLE, by, signal)
      rows = [...ours.values()].reduce((sum, count) => sum + count, 0)
      for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
        counts++
        if (ours.get(key) !== theirs.get(key)) different++
      }
    }
    return { rows, counts, different }
  } finally {
    await duckdb.close()
  }
}

async function perDay(
  engine: Engine,
  table: string,
  by: TextColumn,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const query: HistogramQuery = { kind: 'histogram', table, where: [], binMs: DAY, by, top: 1000 }
  const { bin, code, rows, series }: HistogramColumns = await engine.query(query, signal)
  return new Map(Array.from(bin, (day, i) => [JSON.stringify([day, series[code[i] ?? -1]]), rows[i] ?? 0]))
}
