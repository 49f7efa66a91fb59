import { edgesOf } from '../bin-edges'
import type { CubeColumns, CubeQuery } from '../query'
import { rowsPerBin } from './bin-cells'
import type { Checkpoint } from './checkpoint'
import { countTold } from './cube-told'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'

/** Rows per time bin and value. Throws a RangeError where that would be more numbers than fit into one array. */
export async function cube(scope: ScopeTables, query: CubeQuery, checkpoint: Checkpoint): Promise<CubeColumns> {
  const edges = edgesOf(query.bins)
  const selection = await scope.selection(query.where, checkpoint)
  const rest = await binTotals(scope, selection, edges, checkpoint)
  const bins = rest.length
  const without = new Float64Array(bins)
  if (query.by === null) {
    return { edges, values: [], rows: new Float64Array(0), without, rest, everywhere: new Float64Array(0), distinct: 0 }
  }
  const { values, counts, everywhere, distinct } = await countTold(scope, query, query.by, selection, edges, checkpoint)
  const rows = new Float64Array(values.length * bins)
  for (let bin = 0; bin < bins; bin++) {
    without[bin] = counts(-1, bin)
    let told = without[bin] ?? 0
    for (let value = 0; value < values.length; value++) {
      const count = counts(value, bin)
      rows[value * bins + bin] = count
      told += count
    }
    rest[bin] = (rest[bin] ?? 0) - told
  }
  return { edges, values, rows, without, rest, everywhere, distinct }
}

async function binTotals(
  scope: ScopeTables,
  selection: Selection,
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<Float64Array> {
  const own = rowsPerBin(scope, await selection.fewer(checkpoint), edges)
  if (!selection.inverted) return own
  const everything = await scope.everything(checkpoint)
  const all = rowsPerBin(scope, await everything.picked(checkpoint), edges)
  return all.map((count, bin) => count - (own[bin] ?? 0))
}
