import { edgesOf } from '../bin-edges'
import type { DistinctColumns, DistinctQuery } from '../query'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
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
  const coded = await scope.coded(column, checkpoint)
  const parts = await (await scope.selection(where, checkpoint)).picked(checkpoint)
  const { all, memory, gone } = scope
  const length = count * (count + 1)
  const [last = 0, firsts = 0] = memory.take(parts, [coded.size * 2, length * 4])
  await eachBin(scope, parts, edges, checkpoint, ({ bin, stretch, from, to }) => {
    const part = parts[stretch]
    if (part === undefined) return
    const map = coded.maps[all.stretches[stretch]?.table ?? 0] ?? null
    const run = { slots: coded.stored(stretch), part, map, from, to }
    memory.run('countChanges', run, last, bin + 1, firsts + bin * (count + 1) * 4)
    gone.counting += to - from
  })
  return { edges, firsts: memory.words(firsts, length).slice() }
}
