import type { Dimension } from '../query'
import type { BinnedRows } from './binned-rows'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import type { ScopeTables } from './scope-tables'
import type { PickedRows, Selection } from './selection'

/** Rows per slot of a dimension. Without a filter they are counted once; the result must not be changed. */
export async function slotCounts(
  scope: ScopeTables,
  by: Dimension,
  selection: Selection,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const coded = await scope.coded(by, checkpoint)
  const everything = await scope.everything(checkpoint)
  const own = async (): Promise<Uint32Array> =>
    countParts(scope, coded, await selection.fewer(checkpoint), null, checkpoint)
  if (selection !== everything && !selection.inverted) return own()
  const all =
    scope.counts.get([], by) ?? (await countParts(scope, coded, await everything.picked(checkpoint), null, checkpoint))
  scope.counts.set([], by, all)
  return selection === everything ? all : takenOff(all, await own())
}

/** Of all picked rows, or of those in the first bin. Tables have slots of their own: each is counted by itself, and then put together. */
export async function countParts(
  scope: ScopeTables,
  coded: Coded,
  parts: readonly PickedRows[],
  bin: readonly BinnedRows[] | null,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const { all, memory, gone } = scope
  const counts = new Uint32Array(coded.size)
  for (const table of all.tables.keys()) {
    const map = coded.maps[table] ?? null
    const size = map === null ? coded.size : map.length
    const [place = 0] = memory.take(counts, [size * 4])
    for (const [at, stretch] of all.stretches.entries()) {
      const part = parts[at]
      if (part === undefined || stretch.table !== table) continue
      const [from = 0, to = 0] = bin === null ? [0, part.length] : (bin[at]?.ends ?? [])
      if (from >= to) continue
      await checkpoint()
      memory.run('countSlots', { slots: coded.stored(at), part, map: null, from, to }, place)
      gone.counting += to - from
    }
    const own = memory.words(place, size)
    if (map === null && all.tables.length === 1) return own.slice()
    for (let slot = 0; slot < size; slot++) {
      const to = map === null ? slot : (map[slot] ?? 0)
      counts[to] = (counts[to] ?? 0) + (own[slot] ?? 0)
    }
  }
  return counts
}

/** Writes into `less`. */
export function takenOff(all: Uint32Array, less: Uint32Array): Uint32Array {
  for (let i = 0; i < less.length; i++) less[i] = (all[i] ?? 0) - (less[i] ?? 0)
  return less
}
