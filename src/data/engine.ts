import type { ColumnsInWorker } from '@/engine/columns/column-client'

let opening: Promise<ColumnsInWorker> | null = null

/** The one table engine of the tab; started (and fetched) when the first extract is opened. */
export function openEngine(): Promise<ColumnsInWorker> {
  if (opening === null) {
    const started = import('@/engine/columns/open-columns').then(({ openColumns }) => openColumns())
    // A failed start, such as without a network, may succeed next time; one that died later is replaced.
    started
      .then((engine) => engine.died)
      .catch(() => {
        if (opening === started) opening = null
      })
    opening = started
  }
  return opening
}
