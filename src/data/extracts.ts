import type { Sha256 } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import type { Language } from '@/base/text'
import type { LogIdentity, LogStats } from '@/intake/log-stats'
import type { LogTotals } from '@/intake/log-totals'
import type { ReadProgress } from '@/intake/part-stats'
import type { IntakeProblem } from '@/intake/problem'
import type { ReadPlan } from '@/intake/read-plan'
import { createStore, useStore } from './store'

/** Views may not reach into intake; these are its values as they stand in an extract's state. */
export type ExtractProgress = ReadProgress
export type ExtractPlan = ReadPlan
/** What only the user can say before a log can be read. */
export type ExtractQuestion = Extract<IntakeProblem, { readonly code: 'needs-zone' | 'needs-mapping' }>

export interface ExtractStats extends LogTotals, LogStats {
  /** Null while they are still being worked out, after the rows are there. */
  readonly identity: LogIdentity | null
}

/** Rows in the engine of a log that is being read, and the time they cover. */
export interface SeenSoFar {
  readonly rows: number
  readonly span: Span
}

export type ExtractState =
  /** `seen` is what can be counted so far; it is told anew when it has grown by a part, and not with every row. */
  | { readonly status: 'reading'; readonly seen: SeenSoFar | null }
  /** `plan` is what was said so far. */
  | { readonly status: 'asking'; readonly question: ExtractQuestion; readonly plan: ExtractPlan }
  /** `again` is true while the log is read once more by another plan; what stands here stays until that is done. */
  | {
      readonly status: 'ready'
      readonly stats: ExtractStats
      readonly plan: ExtractPlan
      readonly again: boolean
    }
  /** `say` is the sentence for the user. */
  | { readonly status: 'failed'; readonly say: (language: Language) => string }
  | { readonly status: 'cancelled' }

export interface SourceFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** An access log opened in this tab. */
export interface OpenExtract {
  /** Of this tab only; never in a link. */
  readonly id: string
  /** Of its one file, or what the names of its files have in common. */
  readonly fileName: string
  /** The files it was read from, in the order they were given; empty for one fetched from the site. */
  readonly files: readonly SourceFile[]
  readonly simulated: boolean
  /** One row stands for this many accesses. */
  readonly scale: number
  /** Its table in the engine; another one after it was read again. */
  readonly table: string
  readonly state: ExtractState
}

const extracts = createStore<readonly OpenExtract[]>([])
/** Calls back whenever one of them changes, until what it returns is called. */
export const onExtracts = extracts.subscribe
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

/** The time an extract covers, as zero or one span; of one being read, so far. */
export function spanOfExtract({ state }: OpenExtract): Span[] {
  if (state.status === 'ready') return [spanOf(state.stats.first, state.stats.last + 1)]
  return state.status === 'reading' && state.seen !== null ? [state.seen.span] : []
}

/** Hash of what the log says, whatever it was packed in; null where it is not known yet, or several files make the log. */
export function contentHash({ parts, identity }: ExtractStats): Sha256 | null {
  const [part, ...others] = parts
  if (part === undefined || others.length > 0) return null
  return part.contentSha256 ?? identity?.sha256[part.source] ?? null
}

/** Whether something about an extract is still being worked out. */
export const isUnsettled = ({ state }: OpenExtract): boolean =>
  state.status === 'reading' || (state.status === 'ready' && (state.stats.identity === null || state.again))
