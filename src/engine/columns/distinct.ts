import type { DistinctColumns, DistinctQuery } from '../query'
import { edgesOf } from '../bin-edges'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
import { includedParts } from './included-parts'
import { countChanges } from './passes'
import type { ScopeTables } from './scope-tables'

/** Numbers of an answer at most: it grows with the square of the bins. */
const MOST = 2 ** 25

/** One look at each row, bin after bin. Throws a RangeError for more bins than can be told. */
export async function distinct(
  scope: ScopeTables,
  { bins, column, where }: DistinctQuery,
  checkpoint: Checkpoint,
): Promise<DistinctColumns> {
  const edges = edgesOf(bins)
  const count = edges.length - 1
  if (count * (count + 1) > MOST) throw new RangeError(`too many bins to tell different values apart: ${count}`)
  const firsts = new Uint32Array(count * (count + 1))
  const coded = await scope.coded(column, checkpoint)
  const parts = await includedParts(scope, await scope.selection(where, checkpoint), checkpoint)
  const last = new Uint32Array(coded.size)
  await eachBin(scope, parts, edges, checkpoint, ({ bin, stretch, from, to }) => {
    const map = coded.maps[scope.all.stretches[stretch]?.table ?? 0] ?? null
    const rows = parts[stretch]?.rows ?? null
    countChanges(coded.stored(stretch), rows, from, to, map, last, bin + 1, firsts, bin * (count + 1))
    scope.gone.counting += to - from
  })
  return { edges, firsts }
}
