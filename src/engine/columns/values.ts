import type { ValuesColumns, ValuesQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import type { ScopeTables } from './scope-tables'
import { countParts, slotCounts } from './slot-counts'
import { countsIn, topSlots } from './top-slots'

/** Values that hold a text, largest first: those that do not are no longer counted once their rows are. */
export async function values(scope: ScopeTables, query: ValuesQuery, checkpoint: Checkpoint): Promise<ValuesColumns> {
  const coded = await scope.coded(query.by, checkpoint)
  const holding = coded.holding(query.holding)
  const counts = (await countsOf(scope, query, checkpoint)).map((count, slot) => (holding[slot] === 1 ? count : 0))
  const { slots, distinct } = topSlots(countsIn(counts), query.top, coded)
  return {
    values: slots.map((slot) => coded.text(slot)),
    rows: Float64Array.from(slots, (slot) => counts[slot] ?? 0),
    found: distinct,
  }
}

async function countsOf(scope: ScopeTables, query: ValuesQuery, checkpoint: Checkpoint): Promise<Uint32Array> {
  const { by, time, where } = query
  const selection = await scope.selection(where, checkpoint)
  if (time === null) return slotCounts(scope, by, selection, checkpoint)
  const coded = await scope.coded(by, checkpoint)
  const parts = await selection.picked(checkpoint)
  const binned = scope.binned(parts, Float64Array.of(time.from, time.to))
  return countParts(scope, coded, parts, binned, checkpoint)
}
