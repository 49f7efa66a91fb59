import { err, type Result } from '@/base/result'
import type { LogStats, ReadProgress } from './log-stats'
import { type IntakeProblem, problemOf } from './problem'
import type { FromWorker, ToWorker } from './protocol'

export interface ReadLogOptions {
  /** Ends reading at once; the result is then the problem `cancelled`. */
  readonly signal: AbortSignal
  /** Called at most about ten times a second. */
  onProgress(progress: ReadProgress): void
  /** Stores one Arrow stream of rows. Reading waits for it; if it rejects, reading ends with the problem that is. */
  onBatch(stream: Uint8Array): Promise<void>
}

/**
 * Reads one access log in a worker of its own. Never rejects.
 * On a problem, batches may have been handed over already; `loadLog` takes care of that.
 */
export function readLog(file: Blob, options: ReadLogOptions): Promise<Result<LogStats, IntakeProblem>> {
  const { signal, onProgress, onBatch } = options
  if (signal.aborted) return Promise.resolve(err({ code: 'cancelled' }))
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    // Messages already on their way still arrive after `terminate`; nobody listens any more then.
    const listening = new AbortController()
    const until = { signal: listening.signal }
    const finish = (result: Result<LogStats, IntakeProblem>) => {
      listening.abort()
      worker.terminate()
      resolve(result)
    }
    const tell = (message: ToWorker) => worker.postMessage(message)
    const store = (stream: Uint8Array) =>
      onBatch(stream).then(
        () => tell({ type: 'stored' }),
        (error) => finish(err(problemOf(error))),
      )
    signal.addEventListener('abort', () => finish(err({ code: 'cancelled' })), until)
    worker.addEventListener('error', (event) => finish(err(deathOf(event))), until)
    worker.addEventListener('messageerror', () => finish(err({ code: 'worker-died' })), until)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'done') finish(data.result)
        else if (data.type === 'progress') onProgress(data.progress)
        else void store(data.stream)
      },
      until,
    )
    onProgress({ stage: 'starting', bytesRead: 0, bytesTotal: file.size, rows: 0, rejects: 0, rate: 0 })
    tell({ type: 'read', file })
  })
}

/** A worker ends without a word when its script cannot be fetched or its memory is used up. */
function deathOf(event: ErrorEvent): IntakeProblem {
  const problem = problemOf(new Error(event.message))
  return problem.code === 'out-of-memory' ? problem : { code: 'worker-died' }
}
