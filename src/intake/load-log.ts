import type { Result } from '@/base/result'
import type { Engine } from '@/engine/engine'
import type { LogStats, ReadProgress } from './log-stats'
import type { IntakeProblem } from './problem'
import { readLog } from './read-log'

export interface LoadLogOptions {
  readonly signal: AbortSignal
  onProgress(progress: ReadProgress): void
}

/** Reads one access log into `table`, which must not exist. On a problem there is no such table. Never rejects. */
export async function loadLog(
  engine: Engine,
  table: string,
  file: Blob,
  options: LoadLogOptions,
): Promise<Result<LogStats, IntakeProblem>> {
  let storing = Promise.resolve()
  const result = await readLog(file, {
    ...options,
    onBatch(stream) {
      storing = engine.append(table, stream)
      return storing
    },
  })
  if (result.ok) return result
  // A batch may still be on its way when reading is cancelled; its table would outlive the drop.
  await storing.catch(() => {})
  // An engine that cannot drop a table has died, and its tables with it.
  await engine.drop(table).catch(() => {})
  return result
}
