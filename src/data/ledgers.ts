import type { Sha256 } from '@/base/brand'
import type { Language } from '@/base/text'
import type { LedgerProgress as Progress } from '@/intake/ledger-files'
import type { LedgerReadPlan } from '@/intake/ledger-plan'
import type { LedgerKind } from '@/intake/mapping/ledger-batch'
import type { SourceFile } from './extracts'
import type { LedgerComparison } from './ledger-index'
import type { LedgerFacts } from './ledger-protocol'
import { createStore, useStore } from './store'

/** Views may not reach into intake; these are its values as they stand in a ledger's state. */
export type LedgerProgress = Progress
export type { LedgerComparison } from './ledger-index'
export type { LedgerFacts } from './ledger-protocol'

/** What the logs open here say against a ledger or key history. */
export type ComparisonState =
  | { readonly status: 'comparing' }
  /** `no-logs`: none is open. `ledger-without`: no entry names a token. */
  | { readonly status: 'impossible'; readonly why: 'no-logs' | 'ledger-without' }
  /** `logs` are the names of those compared; places in the result count them. */
  | {
      readonly status: 'done'
      readonly logs: readonly string[]
      readonly simulated: boolean
      /** One row of one of them stands for as many accesses. */
      readonly scale: number
      readonly result: LedgerComparison
    }
  | { readonly status: 'failed'; readonly detail: string }

export type LedgerState =
  | { readonly status: 'reading'; readonly progress: LedgerProgress }
  | { readonly status: 'ready'; readonly facts: LedgerFacts; readonly comparison: ComparisonState }
  /** `say` is the sentence for the user. */
  | { readonly status: 'failed'; readonly say: (language: Language) => string }
  | { readonly status: 'cancelled' }

/** An issuance ledger or a key history opened in this tab. */
export interface OpenLedger {
  /** Of this tab only; never in a link. */
  readonly id: string
  readonly kind: LedgerKind
  readonly fileName: string
  readonly files: readonly SourceFile[]
  readonly simulated: boolean
  readonly plan: LedgerReadPlan
  readonly state: LedgerState
}

const ledgers = createStore<readonly OpenLedger[]>([])
export const openLedgers = (): readonly OpenLedger[] => ledgers.get()
/** The ledgers and key histories of this tab in the order they were opened. */
export const useLedgers = (): readonly OpenLedger[] => useStore(ledgers)

export const addLedger = (ledger: OpenLedger): void => ledgers.set((now) => [...now, ledger])
export const dropLedger = (id: string): void => ledgers.set((now) => now.filter((ledger) => ledger.id !== id))
export const changeLedger = (id: string, state: LedgerState): void =>
  ledgers.set((now) => now.map((ledger) => (ledger.id === id ? { ...ledger, state } : ledger)))

/** Lines of all parts: `lines = rows + rejects + skipped`, always. */
export function ledgerLines({ parts }: LedgerFacts) {
  const sum = (of: (part: LedgerFacts['parts'][number]) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    lines: sum(({ lines }) => lines),
    rows: sum(({ rows }) => rows),
    rejects: sum(({ rejects }) => rejects.count),
    skipped: sum(({ skipped }) => skipped),
  }
}

/** Hashes of what the parts say, whatever they were packed in. */
export const ledgerHashes = ({ parts, sha256 }: LedgerFacts): readonly Sha256[] =>
  parts.flatMap(({ contentSha256, source }) => contentSha256 ?? sha256[source] ?? [])
