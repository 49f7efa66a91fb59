import { type Span, spanOf } from '@/base/span'
import type { Language } from '@/base/text'
import type { LogStats, ReadProgress } from '@/intake/log-stats'
import type { Reject } from '@/intake/problem'
import { createStore, useStore } from './store'

/** Views may not reach into intake; these are its values as they stand in an extract's state. */
export type ExtractStats = LogStats
export type ExtractProgress = ReadProgress
export type RejectedLine = Reject

export type ExtractState =
  | { readonly status: 'reading'; readonly progress: ExtractProgress }
  | { readonly status: 'ready'; readonly stats: ExtractStats }
  /** `say` is the sentence for the user. */
  | { readonly status: 'failed'; readonly say: (language: Language) => string }
  | { readonly status: 'cancelled' }

/** An access log opened in this tab. */
export interface OpenExtract {
  /** Of this tab only; never in a link. */
  readonly id: string
  readonly fileName: string
  /** Size on disk in bytes; null for one fetched from the site. */
  readonly size: number | null
  readonly simulated: boolean
  /** One row stands for this many accesses. */
  readonly scale: number
  /** Its table in the engine. */
  readonly table: string
  readonly state: ExtractState
}

const extracts = createStore<readonly OpenExtract[]>([])
export const openExtracts = (): readonly OpenExtract[] => extracts.get()
export const useExtracts = (): readonly OpenExtract[] => useStore(extracts)

/** The time an extract covers, as zero or one span. */
export function spanOfExtract(extract: OpenExtract): Span[] {
  if (extract.state.status !== 'ready') return []
  const { first, last } = extract.state.stats
  return [spanOf(first, last + 1)]
}
