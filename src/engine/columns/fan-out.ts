import { edgesKey } from '../bin-edges'
import type { FanOutColumns, FanOutQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { orderDays } from './day-order'
import { DayTally } from './day-tally'
import { RowMemory } from './row-memory'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'

const DAYS_BETWEEN_CHECKPOINTS = 8
/** Fewer rows than one in so many are sorted by themselves, sooner than all are gone over. */
const FEW = 32
/** Both ways round, of the last days: four bytes for every row. */
const MOST_TALLIES = 2

/** All rows of a value in a class count, also those without a value of `per`. */
export async function fanOut(scope: ScopeTables, query: FanOutQuery, checkpoint: Checkpoint): Promise<FanOutColumns> {
  const selection = await scope.selection(query.where, checkpoint)
  const coded = await scope.coded(query.of, checkpoint)
  const tally = await tallyOf(scope, query, selection, checkpoint)
  const counts = tally.select(selection.bits)
  let most: { readonly slot: number; readonly count: number; readonly day: number } | null = null
  for (let day = 0; day + 1 < query.days.length; day++) {
    if (day % DAYS_BETWEEN_CHECKPOINTS === 0) await checkpoint()
    const count = tally.add(day, counts)
    if (count <= (most?.count ?? 0)) continue
    const slots = tally.rowsWith(count, day).map((row) => slotOfRow(scope, coded, row))
    most = { slot: slots.reduce((a, b) => (coded.compare(b, a) < 0 ? b : a)), count, day }
  }
  scope.gone.counting += scope.all.total
  return { ...counts, most: most && { value: coded.text(most.slot), count: most.count, day: most.day } }
}

const known = new WeakMap<ScopeTables, Map<string, DayTally>>()

async function tallyOf(
  scope: ScopeTables,
  { of, per, days, classes }: FanOutQuery,
  selection: Selection,
  checkpoint: Checkpoint,
): Promise<DayTally> {
  const { total, places } = scope.all
  if (!selection.inverted && selection.count * FEW < total) {
    const order = await orderDays(scope, of, per, days, await selection.picked(checkpoint), checkpoint)
    return new DayTally(scope.memory, order, places, classes)
  }
  const tallies = known.get(scope) ?? new Map<string, DayTally>()
  known.set(scope, tallies)
  const key = `${of} ${per} ${classes} ${edgesKey(days)}`
  const found = tallies.get(key)
  if (found !== undefined) return found
  const parts = await (await scope.everything(checkpoint)).picked(checkpoint)
  const order = await orderDays(scope, of, per, days, parts, checkpoint)
  const made = new DayTally(new RowMemory(), order, places, classes)
  const [oldest] = tallies.keys()
  if (tallies.size >= MOST_TALLIES && oldest !== undefined) tallies.delete(oldest)
  tallies.set(key, made)
  return made
}

function slotOfRow({ all }: ScopeTables, coded: Coded, place: number): number {
  const at = all.stretchAt(place)
  const { table, place: begin } = all.stretches[at] ?? { table: 0, place: 0 }
  const stored = coded.stored(at)[place - begin] ?? 0
  return coded.maps[table]?.[stored] ?? stored
}
