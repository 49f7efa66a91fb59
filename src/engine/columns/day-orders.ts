import { edgesKey } from '../bin-edges'
import type { Dimension, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import { Recently } from './recently'
import type { RowsByDay } from './rows-by-day'
import { rowsByDay } from './rows-by-day-made'
import type { ByValue } from './rows-by-value'
import type { ScopeTables } from './scope-tables'
import { slotCounts } from './slot-counts'
import { ValuesByDay } from './values-by-day'

/** Both ways round, of the last days: nearly five bytes for every row. */
const MOST_ORDERS = 2

interface DayOrder extends Pick<FanOutQuery, 'of' | 'days'> {
  readonly rows: RowsByDay
  /** Null where it does not tell the rows of each value; made when it is asked for. */
  values?: ValuesByDay | null
}
const known = new WeakMap<ScopeTables, Recently<DayOrder>>()
const latest = new WeakMap<ScopeTables, Map<Dimension, WeakRef<DayOrder>>>()

/** All rows by day and then by both columns. Made once, while it is among the last asked for. */
export async function dayOrder(
  scope: ScopeTables,
  { of, per, days }: FanOutQuery,
  checkpoint: Checkpoint,
): Promise<RowsByDay> {
  const orders = known.get(scope) ?? new Recently<DayOrder>(MOST_ORDERS, () => 1)
  known.set(scope, orders)
  const what = [of, per, edgesKey(days)]
  const found = orders.get([], what)
  if (found !== null) return found.rows
  const rows = await rowsByDay(scope, of, per, days, checkpoint)
  scope.gone.ordering += scope.all.total
  const order = { of, days, rows }
  orders.set([], what, order)
  latest.set(scope, (latest.get(scope) ?? new Map()).set(of, new WeakRef(order)))
  return rows
}

/** The rows of each value, with these bins where they matter, from an order by day that is there anyway; null where none tells them. */
export async function valuesByDay(
  scope: ScopeTables,
  by: Dimension,
  edges: Float64Array | null,
  checkpoint: Checkpoint,
): Promise<ByValue | null> {
  const order = latest.get(scope)?.get(by)?.deref()
  if (order === undefined || (edges !== null && edgesKey(order.days) !== edgesKey(edges))) return null
  if (order.values === undefined) {
    const all = await slotCounts(scope, by, await scope.everything(checkpoint), checkpoint)
    const coded = await scope.coded(by, checkpoint)
    const holdsAll = (all[0] ?? 0) === 0 && order.rows.length === scope.all.total
    order.values = holdsAll ? ValuesByDay.of(order.rows, scope.all, coded) : null
  }
  return order.values
}
