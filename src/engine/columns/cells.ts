import { edgesKey } from '../bin-edges'
import type { Dimension } from '../query'
import { countBins } from './bin-cells'
import type { Columns } from './cell-columns'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { takenOff } from './slot-counts'

/** Selected rows to be counted by bin and value. */
export interface Ask {
  readonly scope: ScopeTables
  readonly by: Dimension
  readonly coded: Coded
  readonly selection: Selection
  readonly edges: Float64Array
  readonly checkpoint: Checkpoint
}

/** As `countBins` gives them; of an inverted selection those without a filter, which are kept, less those of the others. */
export async function cellsOf(
  { scope, by, coded, selection, edges, checkpoint }: Ask,
  columns: Columns,
): Promise<Uint32Array> {
  const everything = await scope.everything(checkpoint)
  const own = async (): Promise<Uint32Array> =>
    countBins(scope, coded, columns, await selection.fewer(checkpoint), edges, checkpoint)
  if (selection !== everything && !selection.inverted) return own()
  const what = [by, columns.key, edgesKey(edges)]
  const all =
    scope.counts.get([], what) ??
    (await countBins(scope, coded, columns, await everything.picked(checkpoint), edges, checkpoint))
  scope.counts.set([], what, all)
  return selection === everything ? all : takenOff(all, await own())
}
