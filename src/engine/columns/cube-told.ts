import { edgesKey } from '../bin-edges'
import type { CubeQuery, Dimension } from '../query'
import { countBins } from './bin-cells'
import { type Columns, columnsFor, MOST_TOLD, ownColumns, wideColumns } from './cell-columns'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { timesOf } from './order-times'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { slotCounts, takenOff } from './slot-counts'
import { topSlots } from './top-slots'

/** Values told apart, with their rows. */
export interface Told {
  readonly values: readonly string[]
  /** Rows of a value and bin; of value −1 those without one. */
  readonly counts: (value: number, bin: number) => number
  /** Rows of each value under no condition. */
  readonly everywhere: Float64Array
  readonly distinct: number
}

/** Cells of counts without a filter that are worth keeping. */
const MOST_CELLS = 8 * 2 ** 20

interface Ask {
  readonly scope: ScopeTables
  readonly by: Dimension
  readonly coded: Coded
  readonly selection: Selection
  readonly edges: Float64Array
  readonly checkpoint: Checkpoint
}

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
  if (own !== null && coded.size * edges.length <= MOST_CELLS) {
    const cells = await cellsOf(ask, own)
    const { slots, distinct } = topSlots(scope.memory, sumsOf(cells, coded.size), query.top, coded)
    const told = toldOf(coded, slots, query.besides, all)
    return { ...told, distinct, counts: asCounts(cells, own, told.slots) }
  }
  const totals = await slotCounts(scope, by, selection, checkpoint)
  const { slots, distinct } = topSlots(scope.memory, totals, query.top, coded)
  const told = toldOf(coded, slots, query.besides, all)
  const counts = isOneBin(ask)
    ? (value: number) => totals[value < 0 ? 0 : (told.slots[value] ?? -1)] ?? 0
    : await countsOf(ask, told.slots)
  return { ...told, distinct, counts }
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

/** Of a few slots among many. */
async function countsOf(ask: Ask, slots: readonly number[]): Promise<Told['counts']> {
  const { scope, by, coded, selection, edges, checkpoint } = ask
  const everything = await scope.everything(checkpoint)
  if (selection.inverted || selection === everything) {
    const wide = await wideColumns(scope, by, checkpoint)
    const fits = edges.length * wide.width <= MOST_CELLS
    if (fits && slots.every((slot) => slot < 0 || wide.columnOf(slot) > 0))
      return asCounts(await cellsOf(ask, wide), wide, slots)
  }
  const parts = await selection.picked(checkpoint)
  const groups: Told['counts'][] = []
  for (let at = 0; at === 0 || at < slots.length; at += MOST_TOLD) {
    const some = slots.slice(at, at + MOST_TOLD)
    const columns = columnsFor(scope.all, coded, some)
    groups.push(asCounts(await countBins(scope, coded, columns, parts, edges, checkpoint), columns, some))
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

/** Cells of a selection; of an inverted one those without a filter, which are kept, less those of the others. */
async function cellsOf(
  { scope, by, coded, selection, edges, checkpoint }: Ask,
  columns: Columns,
): Promise<Uint32Array> {
  const everything = await scope.everything(checkpoint)
  const own = async (): Promise<Uint32Array> =>
    countBins(scope, coded, columns, await selection.fewer(checkpoint), edges, checkpoint)
  if (selection !== everything && !selection.inverted) return own()
  const what = [by, columns.width, edgesKey(edges)]
  const all =
    scope.counts.get([], what) ??
    (await countBins(scope, coded, columns, await everything.picked(checkpoint), edges, checkpoint))
  scope.counts.set([], what, all)
  return selection === everything ? all : takenOff(all, await own())
}
