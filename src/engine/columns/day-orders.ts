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

/** Both ways round, of the last days: nearly nine bytes for every row. */
const MOST_ORDERS = 2

interface DayOrder extends Pick<FanOutQuery, 'of' | 'days'> {
  readonly rows: RowsByDay
  /** The rows of each value; null where it does not tell them. */
  readonly values: ValuesByDay | null
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
  const order = { of, days, rows, values: await valuesIn(scope, of, rows, checkpoint) }
  orders.set([], what, order)
  latest.set(scope, (latest.get(scope) ?? new Map()).set(of, new WeakRef(order)))
  return rows
}

async function valuesIn(
  scope: ScopeTables,
  of: Dimension,
  rows: RowsByDay,
  checkpoint: Checkpoint,
): Promise<ValuesByDay | null> {
  const everywhere = await slotCounts(scope, of, await scope.everything(checkpoint), checkpoint)
  const holdsAll = (everywhere[0] ?? 0) === 0 && rows.length === scope.all.total
  return holdsAll ? ValuesByDay.of(rows, scope.all, await scope.coded(of, checkpoint)) : null
}

/** The rows of each value, with these bins where they matter, from an order by day that is there anyway; null where none tells them. */
export function valuesByDay(scope: ScopeTables, by: Dimension, edges: Float64Array | null): ByValue | null {
  const order = latest.get(scope)?.get(by)?.deref()
  if (order === undefined || (edges !== null && edgesKey(order.days) !== edgesKey(edges))) return null
  return order.values
}
