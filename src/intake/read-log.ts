import { err, type Result } from '@/base/result'
import type { LogReader, ReadOptions } from './log-reader'
import type { LogIdentity, LogProblem, LogStats } from './log-stats'
import { takeReader } from './rehearsal'

export interface ReadLogOptions extends ReadOptions {
  /** Ends reading at once; the result is then the problem `cancelled`. */
  readonly signal: AbortSignal
}

/** What comes of reading a log. Neither promise rejects. */
export interface LogReading {
  /** All rows are stored, or there is a problem and those that are must go. */
  readonly rows: Promise<Result<LogStats, LogProblem>>
  /**
   * Works out what tells the log from others, after `rows` and with its problem where there is one. Takes as long as reading; workers
   * wait for it, or for the signal.
   */
  identify(): Promise<Result<LogIdentity, LogProblem>>
}

/** Reads the files of one log in workers of their own. */
export function readLog(files: readonly Blob[], options: ReadLogOptions): LogReading {
  const { signal } = options
  const cancelled = err({ problem: { code: 'cancelled' }, source: 0, member: null } as const)
  if (signal.aborted) return { rows: Promise.resolve(cancelled), identify: async () => cancelled }
  let reader: LogReader | null = null
  const read = async () => {
    reader = await takeReader()
    if (signal.aborted) {
      reader.end()
      return cancelled
    }
    const result = await reader.read(files, options)
    if (!result.ok) reader.end()
    return result
  }
  const aborted = new Promise<typeof cancelled>((resolve) => {
    const end = () => {
      reader?.end()
      resolve(cancelled)
    }
    signal.addEventListener('abort', end, { once: true })
  })
  const rows = Promise.race([read(), aborted])
  return {
    rows,
    async identify() {
      const result = await rows
      if (!result.ok) return result
      if (reader === null) return cancelled
      const identity = await reader.identify()
      reader.end()
      return identity
    },
  }
}
