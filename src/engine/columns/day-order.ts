import type { TextColumn } from '../access-table'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import type { ScopeTables } from './scope-tables'

/** What begins with a row: a value of the first column, a value of the second beside it. */
export const NEW_VALUE = 1
export const NEW_PAIR = 2
/** The row has a value of the second column. */
export const HAS_OTHER = 4

/**
 * Rows sorted by day, then by one column, then by another, so that what goes with what on a day stands together. Sorted once; of a filter
 * only whether it takes each row is asked then, and rows of one day lie near each other there, too.
 */
export interface DayOrder {
  /** Rows of day d are those from `starts[d]` to before `starts[d + 1]`. */
  readonly starts: Uint32Array
  /** Numbers of rows. Those outside of the days and without a value of the first column are left out. */
  readonly rows: Uint32Array
  readonly marks: Uint8Array
}

/** Three stable sorts by counting, the last key first. */
export async function orderDays(
  scope: ScopeTables,
  of: TextColumn,
  per: TextColumn,
  days: Float64Array,
  checkpoint: Checkpoint,
): Promise<DayOrder> {
  const ours = await slotsOfRows(scope, await scope.coded(of, checkpoint), checkpoint)
  const theirs = await slotsOfRows(scope, await scope.coded(per, checkpoint), checkpoint)
  const dayOf = await daysOfRows(scope, days, checkpoint)
  let rows: Uint32Array = Uint32Array.from(dayOf, (_, row) => row)
  for (const { slots, size } of [theirs, ours, { slots: dayOf, size: days.length + 1 }]) {
    rows = sortBy(rows, slots, size)
    await checkpoint()
  }
  return marked(rows, dayOf, ours.slots, theirs.slots, days.length)
}

interface RowSlots {
  readonly slots: Uint32Array
  readonly size: number
}

async function slotsOfRows(scope: ScopeTables, coded: Coded, checkpoint: Checkpoint): Promise<RowSlots> {
  const slots = new Uint32Array(scope.all.total)
  for (const [at, { table, first, chunk }] of scope.all.stretches.entries()) {
    await checkpoint()
    const map = coded.maps[table] ?? null
    slots.set(coded.stored(at).subarray(0, chunk.length), first)
    if (map !== null) for (let row = first; row < first + chunk.length; row++) slots[row] = map[slots[row] ?? 0] ?? 0
  }
  return { slots, size: coded.size }
}

/** Days count from 1; 0 is outside. */
async function daysOfRows(scope: ScopeTables, days: Float64Array, checkpoint: Checkpoint): Promise<Uint32Array> {
  const { parts } = await scope.everything(checkpoint)
  const dayOf = new Uint32Array(scope.all.total)
  await eachBin(scope, parts, days, checkpoint, ({ bin, stretch, from, to }) => {
    const first = scope.all.stretches[stretch]?.first ?? 0
    const rows = parts[stretch]?.rows ?? null
    for (let i = from; i < to; i++) dayOf[first + (rows === null ? i : (rows[i] ?? 0))] = bin + 1
  })
  return dayOf
}

/** A stable sort by counting: as many steps as rows and slots. */
function sortBy(rows: Uint32Array, slots: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size + 1)
  for (let i = 0; i < slots.length; i++) {
    const after = (slots[i] ?? 0) + 1
    places[after] = (places[after] ?? 0) + 1
  }
  for (let slot = 1; slot <= size; slot++) places[slot] = (places[slot] ?? 0) + (places[slot - 1] ?? 0)
  const sorted = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const slot = slots[row] ?? 0
    const place = places[slot] ?? 0
    sorted[place] = row
    places[slot] = place + 1
  }
  return sorted
}

function marked(
  sorted: Uint32Array,
  dayOf: Uint32Array,
  ours: Uint32Array,
  theirs: Uint32Array,
  edges: number,
): DayOrder {
  const rows = new Uint32Array(sorted.length)
  const marks = new Uint8Array(sorted.length)
  const starts = new Uint32Array(edges)
  let kept = 0
  let [day, our, their] = [0, 0, 0]
  for (let i = 0; i < sorted.length; i++) {
    const row = sorted[i] ?? 0
    const [toDay, own, other] = [dayOf[row] ?? 0, ours[row] ?? 0, theirs[row] ?? 0]
    if (toDay === 0 || own === 0) continue
    const isNew = toDay !== day || own !== our
    marks[kept] = (isNew ? NEW_VALUE | NEW_PAIR : other === their ? 0 : NEW_PAIR) | (other === 0 ? 0 : HAS_OTHER)
    if (toDay !== day) starts.fill(kept, day, toDay)
    rows[kept++] = row
    day = toDay
    our = own
    their = other
  }
  starts.fill(kept, day)
  return { starts, rows: rows.slice(0, kept), marks: marks.slice(0, kept) }
}
