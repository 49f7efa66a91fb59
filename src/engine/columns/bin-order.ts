import type { Checkpoint } from './checkpoint'
import type { ScopeTables } from './scope-tables'
import type { PickedRows } from './selection'

/** Rows of one bin in one stretch: those that its picked rows list from `from` to before `to`. */
export interface BinRun {
  readonly bin: number
  readonly stretch: number
  readonly from: number
  readonly to: number
}

const ROWS_BETWEEN_CHECKPOINTS = 100_000

/** Goes over the rows bin after bin, whatever their order in the tables. */
export async function eachBin(
  scope: ScopeTables,
  parts: readonly PickedRows[],
  edges: Float64Array,
  checkpoint: Checkpoint,
  visit: (run: BinRun) => void,
): Promise<void> {
  const binned = scope.binned(parts, edges)
  const byFirst = binned.map((_, stretch) => stretch).sort((a, b) => (binned[a]?.first ?? 0) - (binned[b]?.first ?? 0))
  let open: number[] = []
  let next = 0
  let seen = 0
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    while (next < byFirst.length && (binned[byFirst[next] ?? 0]?.first ?? 0) <= bin) open.push(byFirst[next++] ?? 0)
    let ended = false
    for (const stretch of open) {
      const { first, ends } = binned[stretch] ?? { first: 0, ends: new Uint32Array(0) }
      const from = ends[bin - first] ?? 0
      const to = ends[bin - first + 1]
      if (to === undefined) {
        ended = true
        continue
      }
      if (to > from) visit({ bin, stretch, from, to })
      seen += to - from
    }
    if (ended)
      open = open.filter((stretch) => bin - (binned[stretch]?.first ?? 0) + 1 < (binned[stretch]?.ends.length ?? 0))
    if (seen < ROWS_BETWEEN_CHECKPOINTS) continue
    seen = 0
    await checkpoint()
  }
}
