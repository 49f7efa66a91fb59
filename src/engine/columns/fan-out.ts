import { edgesKey } from '../bin-edges'
import type { FanOutColumns, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { Recently } from './recently'
import type { RowsByDay } from './rows-by-day'
import { rowsByDay } from './rows-by-day-made'
import type { ScopeTables } from './scope-tables'

/** Both ways round, of the last days: nearly five bytes for every row. */
const MOST_ORDERS = 2

/** All rows of a value in a class count, also those without a value of `per`. */
export async function fanOut(scope: ScopeTables, query: FanOutQuery, checkpoint: Checkpoint): Promise<FanOutColumns> {
  const { of, classes } = query
  const selection = await scope.selection(query.where, checkpoint)
  const coded = await scope.coded(of, checkpoint)
  const rows = await orderOf(scope, query, checkpoint)
  await checkpoint()
  rows.select(selection)
  const { most, ...counts } = rows.fold(classes)
  const count = most.reduce((a, b) => Math.max(a, b), 0)
  if (count === 0) return { ...counts, most: null }
  const day = most.indexOf(count)
  const slots = rows.placesWith(count, day).map((place) => slotAt(scope, coded, place))
  const slot = slots.reduce((a, b) => (coded.compare(b, a) < 0 ? b : a))
  return { ...counts, most: { value: coded.text(slot), count, day } }
}

const known = new WeakMap<ScopeTables, Recently<RowsByDay>>()

async function orderOf(scope: ScopeTables, { of, per, days }: FanOutQuery, checkpoint: Checkpoint): Promise<RowsByDay> {
  const orders = known.get(scope) ?? new Recently<RowsByDay>(MOST_ORDERS, () => 1)
  known.set(scope, orders)
  const what = [of, per, edgesKey(days)]
  const found = orders.get([], what)
  if (found !== null) return found
  const made = await rowsByDay(scope, of, per, days, checkpoint)
  scope.gone.ordering += scope.all.total
  orders.set([], what, made)
  return made
}

function slotAt({ all }: ScopeTables, coded: Coded, place: number): number {
  const at = all.stretchAt(place)
  const { table, place: begin } = all.stretches[at] ?? { table: 0, place: 0 }
  const stored = coded.stored(at)[place - begin] ?? 0
  return coded.maps[table]?.[stored] ?? stored
}
