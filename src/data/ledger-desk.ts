import { err, type Result } from '@/base/result'
import type { WordsColumns } from '@/engine/query'
import type { LedgerProgress } from '@/intake/ledger-files'
import type { LedgerReadPlan } from '@/intake/ledger-plan'
import type { LogProblem } from '@/intake/log-stats'
import type { IntakeProblem } from '@/intake/problem'
import type { LedgerComparison } from './ledger-index'
import type { FromLedger, LedgerFacts, ToLedger } from './ledger-protocol'

/** A ledger or key history in a worker of its own. */
export interface LedgerDesk {
  /** Never rejects. */
  readonly read: Promise<Result<LedgerFacts, LogProblem>>
  /** Takes the memory of `logs`. Rejects with the words of the machine, also when the worker has died or was closed. */
  compare(logs: readonly WordsColumns[]): Promise<LedgerComparison>
  /** Ends the worker; what is still being read is then `cancelled`. */
  close(): void
}

export function openDesk(
  files: readonly Blob[],
  plan: LedgerReadPlan,
  onProgress: (progress: LedgerProgress) => void,
): LedgerDesk {
  const worker = new Worker(new URL('./ledger-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve(found: LedgerComparison): void; reject(error: Error): void }>()
  let asked = 0
  let readIs = (_: Result<LedgerFacts, LogProblem>): void => {}
  const read = new Promise<Result<LedgerFacts, LogProblem>>((resolve) => {
    readIs = resolve
  })
  let ended: string | null = null
  const end = (problem: IntakeProblem, words: string): void => {
    worker.terminate()
    ended = words
    readIs(err({ problem, source: 0, member: null }))
    for (const one of waiting.values()) one.reject(new Error(words))
    waiting.clear()
  }
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    end({ code: 'worker-died' }, event.message || 'the worker that holds the ledger stopped')
  })
  worker.addEventListener('messageerror', () => end({ code: 'worker-died' }, 'the worker could not be understood'))
  worker.addEventListener('message', ({ data }: MessageEvent<FromLedger>) => {
    if (data.type === 'progress') onProgress(data.progress)
    else if (data.type === 'read') readIs(data.result)
    else {
      const one = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.result.ok) one?.resolve(data.result.value)
      else one?.reject(new Error(data.result.error))
    }
  })
  const tell = (message: ToLedger, transfer: Transferable[] = []): void => worker.postMessage(message, transfer)
  tell({ type: 'read', files, plan })
  return {
    read,
    compare(logs) {
      if (ended !== null) return Promise.reject(new Error(ended))
      const id = ++asked
      const answer = new Promise<LedgerComparison>((resolve, reject) => waiting.set(id, { resolve, reject }))
      tell({ type: 'compare', id, logs }, logs.flatMap(buffersOf))
      return answer
    },
    close: () => end({ code: 'cancelled' }, 'the ledger was closed'),
  }
}

const buffersOf = ({ words, rows, first, last }: WordsColumns): ArrayBuffer[] =>
  [words.ends, words.bytes, rows, first, last].map(({ buffer }) => buffer as ArrayBuffer)
