import type { ColumnsInWorker } from '@/engine/columns/column-client'

let opening: Promise<ColumnsInWorker> | null = null
let asked = 0

/** How often the engine was asked since the page began, for tests and benches that a brush asks nothing. */
export const queryCount = (): number => asked

/** The one table engine of the tab; started (and fetched) when the first extract is opened. */
export function openEngine(): Promise<ColumnsInWorker> {
  if (opening === null) {
    const started = import('@/engine/columns/open-columns').then(async ({ openColumns }) =>
      counted(await openColumns()),
    )
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

const counted = (engine: ColumnsInWorker): ColumnsInWorker => ({
  died: engine.died,
  append: (table, chunk) => engine.append(table, chunk),
  drop: (table) => engine.drop(table),
  chunk: (table, index) => engine.chunk(table, index),
  close: () => engine.close(),
  query(query, signal) {
    asked++
    return engine.query(query, signal)
  },
})
