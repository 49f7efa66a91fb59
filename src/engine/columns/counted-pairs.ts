import type { TextColumn } from '../access-table'
import { edgesKey } from '../bin-edges'
import type { Checkpoint } from './checkpoint'
import { type DayPairs, pairDays } from './day-pairs'
import { countSlots } from './passes'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { takenOff } from './slot-counts'

/** The pairs of two columns on each day, seen from one of them, with the rows that a selection has of each. */
export interface CountedPairs {
  readonly starts: Uint32Array
  readonly counts: Uint32Array
  readonly ours: Uint32Array
  readonly theirs: Uint32Array
}

interface Known {
  readonly key: string
  readonly pairs: DayPairs
  all: Uint32Array | null
  last: { readonly selection: Selection; readonly counts: Uint32Array } | null
}
/** Of the last two columns and days: four bytes for every row. */
const known = new WeakMap<ScopeTables, Known>()

/** Both ways round, accounts per client and clients per account, are counted once. */
export async function countedPairs(
  scope: ScopeTables,
  of: TextColumn,
  per: TextColumn,
  days: Float64Array,
  selection: Selection,
  checkpoint: Checkpoint,
): Promise<CountedPairs> {
  const [left, right] = of < per ? [of, per] : [per, of]
  const key = `${left} ${right} ${edgesKey(days)}`
  let found = known.get(scope)
  if (found?.key !== key) {
    found = { key, pairs: await pairDays(scope, [left, right], days, checkpoint), all: null, last: null }
    known.set(scope, found)
  }
  const counts = await countsOf(scope, found, selection, checkpoint)
  const { pairs } = found
  const [ours, theirs] = left === of ? [pairs.left, pairs.right] : [pairs.right, pairs.left]
  return { starts: pairs.starts, counts, ours, theirs }
}

async function countsOf(
  scope: ScopeTables,
  found: Known,
  selection: Selection,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  if (found.last?.selection === selection) return found.last.counts
  const everything = await scope.everything(checkpoint)
  if (selection === everything || selection.inverted)
    found.all ??= await countParts(scope, found.pairs, everything, checkpoint)
  if (selection === everything && found.all !== null) return found.all
  const own = await countParts(scope, found.pairs, selection, checkpoint)
  const counts = selection.inverted && found.all !== null ? takenOff(found.all, own) : own
  found.last = { selection, counts }
  return counts
}

async function countParts(
  scope: ScopeTables,
  { left, ofRows }: DayPairs,
  { parts }: Selection,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const counts = new Uint32Array(left.length)
  for (const [at, ofRow] of ofRows.entries()) {
    const part = parts[at]
    if (part === undefined || part.length === 0) continue
    await checkpoint()
    countSlots(ofRow, part.rows, 0, part.length, null, counts)
    scope.gone.counting += part.length
  }
  return counts
}
