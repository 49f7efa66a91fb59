import { edgesKey } from '../bin-edges'
import type { Dimension } from '../query'
import { eachBin } from './bin-order'
import { bitsFor, setBit } from './bits'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { valuesByDay } from './day-orders'
import { largestSlots } from './largest-slots'
import { OrderedRows } from './ordered-rows'
import { Recently } from './recently'
import { type ByValue, RowsByValue } from './rows-by-value'
import type { ScopeTables } from './scope-tables'
import { slotCounts } from './slot-counts'

/** For orders of all rows, bytes a row: the two that a log of many clients and accounts is asked for take 21. */
const ROOM = 22
/** One value of so many is looked at before the others when those with most rows are wanted. */
const LARGEST = 16
const known = new WeakMap<ScopeTables, Recently<RowsByValue>>()

/** All rows by value, and among them by these bins; where it is all the same which, null. Made once, for as long as there is room. */
export async function rowsByValue(
  scope: ScopeTables,
  by: Dimension,
  edges: Float64Array | null,
  checkpoint: Checkpoint,
): Promise<ByValue> {
  const orders = known.get(scope) ?? new Recently<RowsByValue>(scope.all.total * ROOM, ({ byteLength }) => byteLength)
  known.set(scope, orders)
  const byDay = valuesByDay(scope, by, edges)
  if (byDay !== null && edges !== null) {
    // Nobody needs the other any more: where bins do not matter, both tell the same.
    orders.drop([], by)
    return byDay
  }
  const found = orders.get([], by)
  if (found !== null && (edges === null || found.bins === edgesKey(edges))) return found
  if (byDay !== null) return byDay
  const made = await sorted(scope, by, edges ?? new Float64Array(0), checkpoint)
  scope.gone.ordering += scope.all.total
  orders.set([], by, made)
  return made
}

/** In two looks at each row: slots and bins are small numbers. */
async function sorted(
  scope: ScopeTables,
  by: Dimension,
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<RowsByValue> {
  const coded = await scope.coded(by, checkpoint)
  const everything = await scope.everything(checkpoint)
  const counts = await slotCounts(scope, by, everything, checkpoint)
  const starts = startsOf(counts)
  const placed = await place(scope, coded, edges, starts, checkpoint)
  const { groupEnds, valueEnds, bins } = groupsOf(starts, placed.bins)
  const largest = largestSlots(counts, counts.length / LARGEST)
  const heads = coded.heads() ?? new Uint32Array(coded.size)
  const tables = [starts, heads, largest.slots, groupEnds, valueEnds, bins]
  const rows = new OrderedRows(placed.rows, scope.all.places, tables)
  const [startsAt = 0, headsAt = 0, largestAt = 0, groupEndsAt = 0, valueEndsAt = 0, binsAt = 0] = rows.tables
  const ends = { groupEnds: groupEndsAt, valueEnds: valueEndsAt, bins: binsAt }
  return new RowsByValue(
    edges,
    rows,
    { starts: startsAt, heads: headsAt, slots: coded.size, largest: largestAt, ...ends },
    largest,
  )
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let slot = 0; slot < counts.length; slot++) starts[slot + 1] = (starts[slot] ?? 0) + (counts[slot] ?? 0)
  return starts
}

interface Placed {
  /** Places by value, and of each its bin. */
  readonly rows: Uint32Array
  readonly bins: Uint16Array
}

async function place(
  scope: ScopeTables,
  coded: Coded,
  edges: Float64Array,
  starts: Uint32Array,
  checkpoint: Checkpoint,
): Promise<Placed> {
  const { all } = scope
  const parts = await (await scope.everything(checkpoint)).picked(checkpoint)
  const next = starts.slice()
  const rows = new Uint32Array(all.total)
  const bins = new Uint16Array(all.total)
  const put = (stretch: number, from: number, to: number, bin: number): void => {
    const { table, place } = all.stretches[stretch] ?? { table: 0, place: 0 }
    const slots = coded.stored(stretch)
    const map = coded.maps[table] ?? null
    const order = parts[stretch]?.rows ?? null
    for (let i = from; i < to; i++) {
      const row = order === null ? i : (order[i] ?? 0)
      const stored = slots[row] ?? 0
      const slot = map === null ? stored : (map[stored] ?? 0)
      const at = next[slot] ?? 0
      rows[at] = place + row
      bins[at] = slot === 0 ? 0 : bin
      next[slot] = at + 1
    }
  }
  for (const [stretch, { ends }] of scope.binned(parts, edges).entries()) {
    await checkpoint()
    put(stretch, 0, ends[0] ?? 0, 0)
    put(stretch, ends.at(-1) ?? 0, parts[stretch]?.length ?? 0, 0)
  }
  await eachBin(scope, parts, edges, checkpoint, ({ bin, stretch, from, to }) => put(stretch, from, to, bin + 1))
  return { rows, bins }
}

/** Where values and their bins end, and the bin of each such group. */
function groupsOf(starts: Uint32Array, bins: Uint16Array) {
  const groupEnds = bitsFor(bins.length)
  const valueEnds = bitsFor(bins.length)
  let groups = 0
  for (let slot = 0; slot + 1 < starts.length; slot++) {
    const end = starts[slot + 1] ?? 0
    for (let at = starts[slot] ?? 0; at < end; at++) {
      const bin = bins[at] ?? 0
      if (at + 1 < end && bin === bins[at + 1]) continue
      setBit(groupEnds, at)
      if (at + 1 === end) setBit(valueEnds, at)
      bins[groups++] = bin
    }
  }
  return { groupEnds, valueEnds, bins: bins.slice(0, groups) }
}
