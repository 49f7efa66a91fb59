import type { EpochMs, Sha256, ZoneId } from '@/base/brand'
import { type Span, spanOf } from '@/base/span'
import type { Language } from '@/base/text'
import { createStore, useStore } from './store'

/** A line that could not be read: its number (from 1), why, and the text as far as it can be shown. */
export interface RejectedLine {
  readonly line: number
  readonly reason: string
  readonly text: string
}

/** What reading a whole file found. rows + rejects + skipped = lines. */
export interface ExtractStats {
  readonly format: string
  /** Zone the times were written in, where the file says so with one offset throughout; else null. */
  readonly zone: ZoneId | string | null
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  /** Header and blank lines. */
  readonly skipped: number
  readonly first: EpochMs | null
  readonly last: EpochMs | null
  /** Of the decompressed content. */
  readonly sha256: Sha256
  /** The first rejected lines; `rejects` counts them all. */
  readonly rejected: readonly RejectedLine[]
}

export type ExtractState =
  | {
      readonly status: 'reading'
      readonly bytesRead: number
      readonly bytesTotal: number | null
      readonly lines: number
    }
  | { readonly status: 'ready'; readonly stats: ExtractStats }
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
  return first === null || last === null ? [] : [spanOf(first, last + 1)]
}
