import type { TextColumn } from '../access-table'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { OrderedRows } from './ordered-rows'
import { PairSorter, type Side } from './pair-sorter'
import { RowsByDay } from './rows-by-day'
import type { ScopeTables } from './scope-tables'

/** Sorts day after day, which is as much as caches hold. */
export async function rowsByDay(
  scope: ScopeTables,
  of: TextColumn,
  per: TextColumn,
  days: Float64Array,
  checkpoint: Checkpoint,
): Promise<RowsByDay> {
  const { all } = scope
  const ours = await scope.coded(of, checkpoint)
  const theirs = await scope.coded(per, checkpoint)
  const parts = await (await scope.everything(checkpoint)).picked(checkpoint)
  const starts = new Uint32Array(Math.max(1, days.length))
  const sorter = new PairSorter(ours.size, theirs.size, all.total)
  let day = 0
  const settle = (next: number): void => {
    const kept = sorter.settle()
    starts.fill(kept, day + 1, next + 1)
    day = next
  }
  await eachBin(scope, parts, days, checkpoint, ({ bin, stretch, from, to }) => {
    if (bin !== day) settle(bin)
    const { table, place } = all.stretches[stretch] ?? { table: 0, place: 0 }
    const run = { first: place, rows: parts[stretch]?.rows ?? null, from, to }
    sorter.add(run, sideOf(ours, stretch, table), sideOf(theirs, stretch, table))
  })
  settle(starts.length - 1)
  const { rows, pairEnds, valueEnds, others } = sorter.settled()
  const sorted = new OrderedRows(rows, all.places, [starts, pairEnds, valueEnds, others])
  const [startsAt = 0, pairEndsAt = 0, valueEndsAt = 0, othersAt = 0] = sorted.tables
  const at = { starts: startsAt, pairEnds: pairEndsAt, valueEnds: valueEndsAt, others: othersAt }
  return new RowsByDay(sorted, { ...at, days: starts.length - 1 })
}

const sideOf = (coded: Coded, stretch: number, table: number): Side => ({
  slots: coded.stored(stretch),
  map: coded.maps[table] ?? null,
})
