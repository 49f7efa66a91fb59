import { edgesOf } from '../bin-edges'
import type { DistinctColumns, DistinctQuery } from '../query'
import { ownColumns } from './cell-columns'
import type { Ask } from './cells'
import type { Checkpoint } from './checkpoint'
import { finerEdges, ownCells } from './own-cells'
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
  const ask: Ask = { scope, by: column, coded, selection, edges, checkpoint }
  const finer = finerEdges(ask)
  if (finer === null) return { edges, firsts: firstsOf(await ownCells(ask, own), own.width, count) }
  const cells = await ownCells({ ...ask, edges: finer }, own)
  return { edges, firsts: firstsOf(putTogether(cells, finer, edges, own.width), own.width, count) }
}

/** The cells of bins that are made of finer ones. */
function putTogether(cells: Uint32Array, finer: Float64Array, edges: Float64Array, width: number): Uint32Array {
  const together = new Uint32Array((edges.length - 1) * width)
  let bin = -1
  for (let fine = 0; fine + 1 < finer.length; fine++) {
    while (bin + 1 < edges.length && (edges[bin + 1] ?? 0) <= (finer[fine] ?? 0)) bin++
    if (bin < 0 || bin + 1 >= edges.length) continue
    for (let slot = 0; slot < width; slot++) {
      const at = bin * width + slot
      together[at] = (together[at] ?? 0) + (cells[fine * width + slot] ?? 0)
    }
  }
  return together
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
