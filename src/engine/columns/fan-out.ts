import type { TextColumn } from '../access-table'
import { edgesKey } from '../bin-edges'
import type { FanOutColumns, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { type DayOrder, orderDays } from './day-order'
import { DayTally } from './day-tally'
import type { ScopeTables } from './scope-tables'
import { selectedBits } from './selected-bits'

/** All rows of a value in a class count, also those without a value of `per`. */
export async function fanOut(scope: ScopeTables, query: FanOutQuery, checkpoint: Checkpoint): Promise<FanOutColumns> {
  const { of, per, days, classes } = query
  const selection = await scope.selection(query.where, checkpoint)
  const isFew = !selection.inverted && selection.count * FEW < scope.all.total
  const order = isFew
    ? await orderDays(scope, of, per, days, selection.parts, checkpoint)
    : await orderOf(scope, of, per, days, checkpoint)
  const coded = await scope.coded(of, checkpoint)
  const tally = new DayTally(scope.memory, order, selectedBits(scope.all, selection), classes)
  const count = Math.max(0, days.length - 1)
  let most: { readonly row: number; readonly count: number; readonly day: number } | null = null
  for (let day = 0; day < count; day++) {
    if (day % DAYS_BETWEEN_CHECKPOINTS === 0) await checkpoint()
    const largest = tally.add(day)
    if (largest <= (most?.count ?? 0)) continue
    const slotOf = (row: number): number => slotOfRow(scope, coded, row)
    const row = tally.rowsWith(largest, day).reduce((a, b) => (coded.compare(slotOf(b), slotOf(a)) < 0 ? b : a))
    most = { row, count: largest, day }
  }
  scope.gone.counting += order.rows.length
  const { values, rows } = tally
  return {
    values,
    rows,
    most: most && { value: coded.text(slotOfRow(scope, coded, most.row)), count: most.count, day: most.day },
  }
}

const DAYS_BETWEEN_CHECKPOINTS = 8
/** Fewer rows than one in so many are sorted by themselves, sooner than all are gone over. */
const FEW = 32

function slotOfRow({ all }: ScopeTables, coded: Coded, row: number): number {
  const stretch = all.stretchOf(row)
  const stored = coded.stored(all.stretches.indexOf(stretch))[row - stretch.first] ?? 0
  const map = coded.maps[stretch.table] ?? null
  return map === null ? stored : (map[stored] ?? 0)
}

/** Of the last days, for each two columns: five bytes for every row. */
const orders = new WeakMap<ScopeTables, { readonly days: string; readonly of: Map<string, DayOrder> }>()

async function orderOf(
  scope: ScopeTables,
  of: TextColumn,
  per: TextColumn,
  days: Float64Array,
  checkpoint: Checkpoint,
): Promise<DayOrder> {
  const key = edgesKey(days)
  const found = orders.get(scope)
  const known = found?.days === key ? found : { days: key, of: new Map<string, DayOrder>() }
  orders.set(scope, known)
  const order =
    known.of.get(`${of} ${per}`) ??
    (await orderDays(scope, of, per, days, (await scope.everything(checkpoint)).parts, checkpoint))
  if (known.of.size > MOST_ORDERS) known.of.clear()
  known.of.set(`${of} ${per}`, order)
  return order
}
const MOST_ORDERS = 2
