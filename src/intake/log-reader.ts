import { err, type Result } from '@/base/result'
import type { RowChunk } from '@/engine/row-chunk'
import type { LogIdentity, LogProblem, LogStats } from './log-stats'
import type { ReadProgress } from './part-stats'
import { type IntakeProblem, problemOf } from './problem'
import type { FromWorker, ToWorker } from './protocol'
import type { ReadPlan } from './read-plan'
import { deathOf } from './worker-death'

export interface ReadOptions {
  readonly plan: ReadPlan
  /** Called at most about four times a second. */
  onProgress(progress: ReadProgress): void
  /** Stores rows. Reading waits for it; if it rejects, reading ends with the problem that is. */
  onRows(chunk: RowChunk): Promise<void>
}

/** Reads logs, one after the other, in workers of its own, until it is ended. */
export class LogReader {
  private readonly worker = new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' })
  private options: ReadOptions | null = null
  private answer: ((result: Result<never, LogProblem>) => void) | null = null
  private ended: IntakeProblem | null = null

  constructor() {
    this.worker.addEventListener('error', (event) => this.end(deathOf(event)))
    this.worker.addEventListener('messageerror', () => this.end({ code: 'worker-died' }))
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      // Messages already on their way still arrive after `terminate`.
      if (this.ended === null) this.take(data)
    })
  }

  /** Resolves when all rows are stored, or with a problem: those that are must go then. Never rejects. */
  read(files: readonly Blob[], options: ReadOptions): Promise<Result<LogStats, LogProblem>> {
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0)
    options.onProgress({ stage: 'starting', bytesRead: 0, bytesTotal, rows: 0, rejects: 0, span: null, rate: 0 })
    this.options = options
    return this.ask({ type: 'read', files, plan: options.plan })
  }

  /** What tells the log that was read last from others. Never rejects. */
  identify(): Promise<Result<LogIdentity, LogProblem>> {
    return this.ask({ type: 'identify' })
  }

  /** Frees its workers; what was asked is answered with `problem`. */
  end(problem: IntakeProblem = { code: 'cancelled' }): void {
    if (this.ended !== null) return
    this.ended = problem
    this.worker.terminate()
    this.answer?.(err({ problem, source: 0, member: null }))
  }

  private ask<T>(message: ToWorker): Promise<Result<T, LogProblem>> {
    if (this.ended !== null) return Promise.resolve(err({ problem: this.ended, source: 0, member: null }))
    return new Promise((resolve) => {
      this.answer = resolve
      this.worker.postMessage(message)
    })
  }

  private take(message: FromWorker): void {
    if (message.type === 'rows') void this.store(message.chunk)
    else if (message.type === 'progress') this.options?.onProgress(message.progress)
    else this.answer?.(message.result as Result<never, LogProblem>)
  }

  private async store(chunk: RowChunk): Promise<void> {
    try {
      await this.options?.onRows(chunk)
      if (this.ended === null) this.worker.postMessage({ type: 'stored' } satisfies ToWorker)
    } catch (error) {
      this.end(problemOf(error))
    }
  }
}
