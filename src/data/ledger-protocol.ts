import type { Sha256 } from '@/base/brand'
import type { Result } from '@/base/result'
import type { WordsColumns } from '@/engine/query'
import type { LedgerFileStats, LedgerProgress } from '@/intake/ledger-files'
import type { LedgerReadPlan } from '@/intake/ledger-plan'
import type { LogProblem } from '@/intake/log-stats'
import type { LedgerComparison, LedgerSpan } from './ledger-index'

/** What was found in a ledger or key history that was read whole. */
export interface LedgerFacts extends LedgerFileStats {
  /** SHA-256 of each file as it was given. */
  readonly sha256: readonly Sha256[]
  /** Null where its entries tell no time. */
  readonly span: LedgerSpan | null
  /** Entries that name what is compared: a token, a key. */
  readonly named: number
}

/** To the worker: a ledger to read, once; when it is read, logs to compare it with. */
export type ToLedger =
  | { readonly type: 'read'; readonly files: readonly Blob[]; readonly plan: LedgerReadPlan }
  | { readonly type: 'compare'; readonly id: number; readonly logs: readonly WordsColumns[] }

export type FromLedger =
  | { readonly type: 'progress'; readonly progress: LedgerProgress }
  | { readonly type: 'read'; readonly result: Result<LedgerFacts, LogProblem> }
  | { readonly type: 'compared'; readonly id: number; readonly result: Result<LedgerComparison, string> }
