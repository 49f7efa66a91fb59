import type { FanOutColumns, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import { countedPairs } from './counted-pairs'
import { DayTally } from './day-tally'
import type { ScopeTables } from './scope-tables'

/** Rows per pair of the day, then values per class. All rows of a value in a class count, also those without a value of `per`. */
export async function fanOut(scope: ScopeTables, query: FanOutQuery, checkpoint: Checkpoint): Promise<FanOutColumns> {
  const { of, per, days, classes } = query
  const selection = await scope.selection(query.where, checkpoint)
  const counted = await countedPairs(scope, of, per, days, selection, checkpoint)
  const coded = await scope.coded(of, checkpoint)
  const tally = new DayTally(coded.size)
  const count = Math.max(0, days.length - 1)
  const values = new Float64Array(count * classes.length)
  const rows = new Float64Array(count * classes.length)
  let most: { readonly slot: number; readonly count: number; readonly day: number } | null = null
  for (let day = 0; day < count; day++) {
    await checkpoint()
    tally.add(counted, day)
    const base = day * classes.length
    const largest = tally.settle((count, rowsThen) => {
      const found = classes.findLastIndex((least) => least <= count)
      if (found < 0) return
      values[base + found] = (values[base + found] ?? 0) + 1
      rows[base + found] = (rows[base + found] ?? 0) + rowsThen
    }, coded.compare)
    if (largest !== null && largest.count > (most?.count ?? 0)) most = { ...largest, day }
  }
  return { values, rows, most: most && { value: coded.text(most.slot), count: most.count, day: most.day } }
}
