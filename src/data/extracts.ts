import { type Span, spanOf } from '@/base/span'
import type { Language } from '@/base/text'
import type { LogStats, ReadProgress } from '@/intake/log-stats'
import type { Reject } from '@/intake/problem'
import { refusalText } from '@/intake/problem-sentence'
import { createStore, useStore } from './store'

/** Views may not reach into intake; these are its values as they stand in an extract's state. */
export type ExtractStats = LogStats
export type ExtractProgress = ReadProgress
export type RejectedLine = Reject
/** Why a line is not a row, in the words of the reader that refused it. */
export const whyRejected = (line: RejectedLine, language: Language): string => refusalText(line.reason, language)

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
/** The access logs of this tab in the order they were opened. */
export const useExtracts = (): readonly OpenExtract[] => useStore(extracts)

export const addExtract = (extract: OpenExtract): void => extracts.set((now) => [...now, extract])
export const dropExtract = (id: string): void => extracts.set((now) => now.filter((extract) => extract.id !== id))
export const changeExtract = (id: string, change: Partial<OpenExtract>): void =>
  extracts.set((now) => now.map((extract) => (extract.id === id ? { ...extract, ...change } : extract)))

/** What reading found, for the extracts that are ready. */
export const readyStats = (all: readonly OpenExtract[]): readonly ExtractStats[] =>
  all.flatMap(({ state }) => (state.status === 'ready' ? [state.stats] : []))

/** The time an extract covers, as zero or one span. */
export const spanOfExtract = ({ state }: OpenExtract): Span[] =>
  state.status === 'ready' ? [spanOf(state.stats.first, state.stats.last + 1)] : []
