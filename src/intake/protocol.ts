import type { Result } from '@/base/result'
import type { LogStats, ReadProgress } from './log-stats'
import type { IntakeProblem } from './problem'

/** To the worker: a file to read, once, and then `stored` for each batch it sent. */
export type ToWorker = { readonly type: 'read'; readonly file: Blob } | { readonly type: 'stored' }

/** From the worker; `done` comes after all its batches are stored. */
export type FromWorker =
  | { readonly type: 'batch'; readonly stream: Uint8Array }
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'done'; readonly result: Result<LogStats, IntakeProblem> }
