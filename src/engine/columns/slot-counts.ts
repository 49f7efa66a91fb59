import type { Dimension } from '../query'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { countSlots } from './passes'
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
  const own = (): Promise<Uint32Array> => countParts(scope, coded, selection.parts, checkpoint)
  if (selection !== everything && !selection.inverted) return own()
  const all = scope.counts.get([], by) ?? (await countParts(scope, coded, everything.parts, checkpoint))
  scope.counts.set([], by, all)
  return selection === everything ? all : takenOff(all, await own())
}

async function countParts(
  scope: ScopeTables,
  coded: Coded,
  parts: readonly PickedRows[],
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const counts = new Uint32Array(coded.size)
  for (const [at, { table }] of scope.all.stretches.entries()) {
    const part = parts[at]
    if (part === undefined || part.length === 0) continue
    await checkpoint()
    countSlots(coded.stored(at), part.rows, 0, part.length, coded.maps[table] ?? null, counts)
    scope.gone.counting += part.length
  }
  return counts
}

/** Writes into `less`. */
export function takenOff(all: Uint32Array, less: Uint32Array): Uint32Array {
  for (let i = 0; i < less.length; i++) less[i] = (all[i] ?? 0) - (less[i] ?? 0)
  return less
}
