import type { Engine } from '@/engine/engine'

let opening: Promise<Engine> | null = null

/** The one table engine of the tab; started (and fetched) when the first extract is opened. */
export function openEngine(): Promise<Engine> {
  opening ??= import('@/engine/duckdb/open-duckdb').then(({ openDuckDb }) => openDuckDb())
  opening.catch(() => {
    // A failed start, such as without a network, may succeed next time.
    opening = null
  })
  return opening
}
