import type { CubeQuery, Dimension } from '../query'
import { type Columns, columnsFor, MOST_TOLD, ownColumns } from './cell-columns'
import { type Ask, cellsOf } from './cells'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { timesOf } from './order-times'
import { ownCells } from './own-cells'
import { rowsByValue } from './rows-by-value-made'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { slotCounts } from './slot-counts'
import { countsIn, topSlots } from './top-slots'
import { cellsOfValues } from './value-cells'

/** Values told apart, with their rows. */
export interface Told {
  readonly values: readonly string[]
  /** Rows of a value and bin; of value −1 those without one. */
  readonly counts: (value: number, bin: number) => number
  /** Rows of each value under no condition. */
  readonly everywhere: Float64Array
  readonly distinct: number
}

/** Cells that are counted for all values of a dimension. */
const MOST_CELLS = 8 * 2 ** 20
/** Fewer rows of the values told than one in so many are looked up one by one. */
const FEW = 64

export async function countTold(
  scope: ScopeTables,
  query: CubeQuery,
  by: Dimension,
  selection: Selection,
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<Told> {
  const coded = await scope.coded(by, checkpoint)
  const ask: Ask = { scope, by, coded, selection, edges, checkpoint }
  const all = await slotCounts(scope, by, await scope.everything(checkpoint), checkpoint)
  const own = ownColumns(scope.all, coded)
  if (own === null || coded.size * edges.length > MOST_CELLS) return countMany(ask, query, all)
  const cells = await ownCells(ask, own)
  const { slots, distinct } = topSlots(countsIn(sumsOf(cells, coded.size)), query.top, coded)
  const told = toldOf(coded, slots, query.besides, all)
  return { ...told, distinct, counts: asCounts(cells, own, told.slots) }
}

/** Of many values: those without a filter are counted once, and with one brought together. */
async function countMany(ask: Ask, query: CubeQuery, all: Uint32Array): Promise<Told> {
  const { scope, by, coded, selection, checkpoint } = ask
  const rows =
    selection === (await scope.everything(checkpoint)) ? null : await rowsByValue(scope, by, null, checkpoint)
  rows?.select(selection)
  const { slots, distinct } = topSlots(rows?.counts ?? countsIn(all), query.top, coded)
  const told = toldOf(coded, slots, query.besides, all)
  if (rows === null && isOneBin(ask))
    return { ...told, distinct, counts: (value) => all[value < 0 ? 0 : (told.slots[value] ?? -1)] ?? 0 }
  const mine = [0, ...told.slots]
  const few = rows !== null && mine.reduce((sum, slot) => sum + (all[slot] ?? 0), 0) * FEW < selection.count
  if (!few) return { ...told, distinct, counts: await countsOf(ask, told.slots) }
  const cells = cellsOfValues(scope.all, rows, mine, ask.edges)
  return { ...told, distinct, counts: (value, bin) => cells[bin * mine.length + value + 1] ?? 0 }
}

function toldOf(coded: Coded, largest: readonly number[], besides: readonly string[], all: Uint32Array) {
  const values = largest.map((slot) => coded.text(slot))
  const more = [...new Set(besides)].filter((value) => !values.includes(value))
  const slots = [...largest, ...coded.slotsOf(more)]
  return { values: [...values, ...more], slots, everywhere: Float64Array.from(slots, (slot) => all[slot] ?? 0) }
}

function sumsOf(cells: Uint32Array, width: number): Uint32Array {
  const sums = new Uint32Array(width)
  for (let at = 0; at < cells.length; at += width) {
    for (let column = 0; column < width; column++) sums[column] = (sums[column] ?? 0) + (cells[at + column] ?? 0)
  }
  return sums
}

/** Where the bins are one that holds every row, totals are the answer. */
function isOneBin({ scope, edges }: Ask): boolean {
  const [from = 0, to = 0] = edges
  return (
    edges.length === 2 &&
    scope.all.stretches.every(({ chunk }) => timesOf(chunk).least >= from && timesOf(chunk).most < to)
  )
}

/** In one look at every row for as many of them as a byte can tell apart. */
async function countsOf(ask: Ask, slots: readonly number[]): Promise<Told['counts']> {
  const groups: Told['counts'][] = []
  for (let at = 0; at === 0 || at < slots.length; at += MOST_TOLD) {
    const some = slots.slice(at, at + MOST_TOLD)
    const columns = columnsFor(
      ask.scope.all,
      ask.coded,
      some.toSorted((a, b) => a - b),
    )
    groups.push(asCounts(await cellsOf(ask, columns), columns, some))
  }
  return (value, bin) =>
    groups[value < 0 ? 0 : Math.floor(value / MOST_TOLD)]?.(value < 0 ? -1 : value % MOST_TOLD, bin) ?? 0
}

function asCounts(cells: Uint32Array, { width, columnOf }: Columns, slots: readonly number[]): Told['counts'] {
  const without = columnOf(0)
  const columns = slots.map((slot) => (slot < 0 ? -1 : columnOf(slot)))
  return (value, bin) => {
    const column = value < 0 ? without : (columns[value] ?? -1)
    return column < 0 ? 0 : (cells[bin * width + column] ?? 0)
  }
}
