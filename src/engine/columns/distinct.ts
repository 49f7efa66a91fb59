import { edgesOf } from '../bin-edges'
import type { DistinctColumns, DistinctQuery } from '../query'
import { ownColumns } from './cell-columns'
import { cellsOf } from './cells'
import type { Checkpoint } from './checkpoint'
import { rowsByValue } from './rows-by-value-made'
import type { ScopeTables } from './scope-tables'

/** Numbers of an answer at most: it grows with the square of the bins. */
const MOST = 2 ** 25

/** Throws a RangeError for more bins than can be told. */
export async function distinct(
  scope: ScopeTables,
  { bins, column, where }: DistinctQuery,
  checkpoint: Checkpoint,
): Promise<DistinctColumns> {
  const edges = edgesOf(bins)
  const count = edges.length - 1
  if (count * (count + 1) > MOST) throw new RangeError(`too many bins to tell different values apart: ${count}`)
  const coded = await scope.coded(column, checkpoint)
  const selection = await scope.selection(where, checkpoint)
  const own = ownColumns(scope.all, coded)
  if (own === null) {
    const rows = await rowsByValue(scope, column, edges, checkpoint)
    rows.select(selection)
    return { edges, firsts: rows.firsts() }
  }
  const cells = await cellsOf({ scope, by: column, coded, selection, edges, checkpoint }, own)
  return { edges, firsts: firstsOf(cells, own.width, count) }
}

/** From the rows of each bin and slot. */
function firstsOf(cells: Uint32Array, width: number, bins: number): Uint32Array {
  const firsts = new Uint32Array(bins * (bins + 1))
  const last = new Uint16Array(width)
  for (let bin = 0; bin < bins; bin++) {
    for (let slot = 1; slot < width; slot++) {
      if (cells[bin * width + slot] === 0) continue
      const at = bin * (bins + 1) + (last[slot] ?? 0)
      firsts[at] = (firsts[at] ?? 0) + 1
      last[slot] = bin + 1
    }
  }
  return firsts
}
