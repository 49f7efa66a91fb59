import { err, type Result } from '@/base/result'
import type { RowChunk } from '@/engine/row-chunk'
import type { LogIdentity, LogProblem, LogStats } from './log-stats'
import type { ReadProgress } from './part-stats'
import { type IntakeProblem, problemOf } from './problem'
import type { FromWorker, ToWorker } from './protocol'
import type { ReadPlan } from './read-plan'

export interface ReadLogOptions {
  readonly plan: ReadPlan
  /** Ends reading at once; the result is then the problem `cancelled`. */
  readonly signal: AbortSignal
  /** Called at most about four times a second. */
  onProgress(progress: ReadProgress): void
  /** Stores rows. Reading waits for it; if it rejects, reading ends with the problem that is. */
  onRows(chunk: RowChunk): Promise<void>
}

/** What comes of reading a log. Neither promise rejects. */
export interface LogReading {
  /** All rows are stored, or there is a problem and those that are must go. */
  readonly rows: Promise<Result<LogStats, LogProblem>>
  /** Settles after `rows`, and with its problem where there is one. */
  readonly identity: Promise<Result<LogIdentity, LogProblem>>
}

/** Reads the files of one log in workers of their own. */
export function readLog(files: readonly Blob[], { plan, signal, onProgress, onRows }: ReadLogOptions): LogReading {
  if (signal.aborted) {
    const cancelled = Promise.resolve(err({ problem: { code: 'cancelled' }, source: 0, member: null } as const))
    return { rows: cancelled, identity: cancelled }
  }
  let rowsAre = (_: Result<LogStats, LogProblem>): void => {}
  let identityIs = (_: Result<LogIdentity, LogProblem>): void => {}
  const reading: LogReading = {
    rows: new Promise((resolve) => {
      rowsAre = resolve
    }),
    identity: new Promise((resolve) => {
      identityIs = resolve
    }),
  }
  const worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
  // Messages already on their way still arrive after `terminate`; nobody listens any more then.
  const listening = new AbortController()
  const until = { signal: listening.signal }
  const finish = () => {
    listening.abort()
    worker.terminate()
  }
  const fail = (problem: IntakeProblem) => {
    finish()
    rowsAre(err({ problem, source: 0, member: null }))
    identityIs(err({ problem, source: 0, member: null }))
  }
  const tell = (message: ToWorker) => worker.postMessage(message)
  const store = (chunk: RowChunk) =>
    onRows(chunk).then(
      () => tell({ type: 'stored' }),
      (error) => fail(problemOf(error)),
    )
  signal.addEventListener('abort', () => fail({ code: 'cancelled' }), until)
  worker.addEventListener('error', (event) => fail(deathOf(event)), until)
  worker.addEventListener('messageerror', () => fail({ code: 'worker-died' }), until)
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'rows') void store(data.chunk)
      else if (data.type === 'progress') onProgress(data.progress)
      else if (data.type === 'read') {
        rowsAre(data.result)
        if (!data.result.ok) fail(data.result.error.problem)
      } else {
        identityIs(data.result)
        finish()
      }
    },
    until,
  )
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0)
  onProgress({ stage: 'starting', bytesRead: 0, bytesTotal, rows: 0, rejects: 0, span: null, rate: 0 })
  tell({ type: 'read', files, plan })
  return reading
}

/** A worker ends without a word when its script cannot be fetched or its memory is used up. */
function deathOf(event: ErrorEvent): IntakeProblem {
  event.preventDefault()
  const problem = problemOf(new Error(event.message))
  return problem.code === 'out-of-memory' ? problem : { code: 'worker-died' }
}
