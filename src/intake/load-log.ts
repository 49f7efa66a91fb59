import { err } from '@/base/result'
import type { Engine } from '@/engine/engine'
import { type LogReading, type ReadLogOptions, readLog } from './read-log'

/** Reads one log into `table`, which must not exist, while `engine` may still start. Where `rows` settles with a problem, there is no such table. */
export function loadLog(
  engine: Promise<Engine>,
  table: string,
  files: readonly Blob[],
  options: Omit<ReadLogOptions, 'onRows'>,
): LogReading {
  let storing: Promise<void> | null = null
  const reading = readLog(files, {
    ...options,
    onRows(chunk) {
      storing = engine.then((opened) => opened.append(table, chunk))
      return storing
    },
  })
  const rows = reading.rows.then(async (result) => {
    if (result.ok || storing === null) return result
    // Rows may still be on their way when reading is cancelled; their table would outlive the drop.
    await storing.catch(() => {})
    // An engine that cannot drop a table has died, and its tables with it.
    await engine.then((opened) => opened.drop(table)).catch(() => {})
    return err(result.error)
  })
  return { rows, identify: reading.identify }
}
