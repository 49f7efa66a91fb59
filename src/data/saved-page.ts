import type { AccessSeries } from '@/analysis/access-series'
import type { EpochMs } from '@/base/brand'
import { createStore, useStore } from './store'

/** A page saved as one file: the same app without files to open, logs to read, a place to keep anything, or an address that others have. */
export interface SavedPage {
  readonly savedAt: EpochMs
  /** Version of the software that saved it. */
  readonly build: string
  /** What the accesses lane drew, where logs were open. */
  readonly accesses: AccessSeries | null
}

const page = createStore<SavedPage | null>(null)
/** Said once, before anything is drawn. */
export const setSavedPage = (saved: SavedPage): void => page.set(() => saved)
/** The page this is, where it is a saved one. */
export const useSavedPage = (): SavedPage | null => useStore(page)
