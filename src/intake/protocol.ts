import type { Result } from '@/base/result'
import type { RowChunk } from '@/engine/row-chunk'
import type { LogIdentity, LogProblem, LogStats } from './log-stats'
import type { ReadProgress } from './part-stats'
import type { ReadPlan } from './read-plan'

/** To the worker: a log to read, then `stored` for each chunk it sent, and after all of them whether it is to `identify` the log. */
export type ToWorker =
  | { readonly type: 'read'; readonly files: readonly Blob[]; readonly plan: ReadPlan }
  | { readonly type: 'stored' }
  | { readonly type: 'identify' }

/** From the worker; `read` comes after all its chunks are stored, `identity` when that was asked. */
export type FromWorker =
  | { readonly type: 'rows'; readonly chunk: RowChunk }
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'read'; readonly result: Result<LogStats, LogProblem> }
  | { readonly type: 'identity'; readonly result: Result<LogIdentity, LogProblem> }
