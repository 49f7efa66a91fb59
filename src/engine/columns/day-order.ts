import type { TextColumn } from '../access-table'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { MOST_ROWS, PairSorter, type Side } from './pair-sorter'
import type { ScopeTables } from './scope-tables'
import type { PickedRows } from './selection'

/**
 * Rows sorted by day, then by one column, then by another, so that what goes with what on a day stands together. Sorted once; of a filter
 * only whether it takes each row is asked then, and rows of one day lie near each other there, too.
 */
export interface DayOrder {
  /** Rows of day d are those from `starts[d]` to before `starts[d + 1]`. */
  readonly starts: Uint32Array
  /** Their numbers, with what begins as `pair-sorter.ts` marks it. Those outside of the days and without a value of the first column are left out. */
  readonly rows: Uint32Array
}

/** Day after day, which is as much as caches hold. */
export async function orderDays(
  scope: ScopeTables,
  of: TextColumn,
  per: TextColumn,
  days: Float64Array,
  parts: readonly PickedRows[],
  checkpoint: Checkpoint,
): Promise<DayOrder> {
  const { all } = scope
  const ours = await scope.coded(of, checkpoint)
  const theirs = await scope.coded(per, checkpoint)
  if (all.total > MOST_ROWS) throw new RangeError(`too many rows to sort: ${all.total}`)
  const starts = new Uint32Array(days.length)
  const rows = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  const sorter = new PairSorter(ours.size, theirs.size)
  let kept = 0
  let day = 0
  const settle = (next: number): void => {
    kept = sorter.settle(rows, kept)
    starts.fill(kept, day + 1, next + 1)
    day = next
  }
  await eachBin(scope, parts, days, checkpoint, ({ bin, stretch, from, to }) => {
    if (bin !== day) settle(bin)
    const { table, place } = all.stretches[stretch] ?? { table: 0, place: 0 }
    const run = { first: place, rows: parts[stretch]?.rows ?? null, from, to }
    sorter.add(run, sideOf(ours, stretch, table), sideOf(theirs, stretch, table))
  })
  settle(days.length - 1)
  return { starts, rows: rows.subarray(0, kept) }
}

const sideOf = (coded: Coded, stretch: number, table: number): Side => ({
  slots: coded.stored(stretch),
  map: coded.maps[table] ?? null,
})
