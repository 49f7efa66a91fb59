import type { FanOutColumns, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import { dayOrder } from './day-orders'
import type { ScopeTables } from './scope-tables'

/** All rows of a value in a class count, also those without a value of `per`. */
export async function fanOut(scope: ScopeTables, query: FanOutQuery, checkpoint: Checkpoint): Promise<FanOutColumns> {
  const { of, classes } = query
  const selection = await scope.selection(query.where, checkpoint)
  const coded = await scope.coded(of, checkpoint)
  const rows = await dayOrder(scope, query, checkpoint)
  await checkpoint()
  rows.select(selection)
  const { most, ...counts } = rows.fold(classes)
  const count = most.reduce((a, b) => Math.max(a, b), 0)
  if (count === 0) return { ...counts, most: null }
  const day = most.indexOf(count)
  const slots = rows.placesWith(count, day).map((place) => scope.all.slotAt(coded, place))
  const slot = slots.reduce((a, b) => (coded.compare(b, a) < 0 ? b : a))
  return { ...counts, most: { value: coded.text(slot), count, day } }
}
