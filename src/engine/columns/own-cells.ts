import { edgesKey } from '../bin-edges'
import type { Dimension } from '../query'
import { countFew, type Few } from './bin-cells'
import type { Columns } from './cell-columns'
import type { Ask } from './cells'
import type { Checkpoint } from './checkpoint'
import { timesOf } from './order-times'
import type { ScopeTables } from './scope-tables'
import type { Selection } from './selection'
import { takenOff } from './slot-counts'

type Dimensions = ReadonlyMap<Dimension, Few>

/** Bins, and the dimensions of few values that are asked for by them. */
class Grid {
  readonly edges: Float64Array
  readonly kept = new WeakMap<Selection, Map<Dimension, Uint32Array>>()
  private latest: Selection | null = null
  private before: Dimensions = new Map()
  private now = new Map<Dimension, Few>()

  constructor(edges: Float64Array) {
    this.edges = edges
  }

  ask(selection: Selection, by: Dimension, few: Few): void {
    if (selection !== this.latest) {
      this.before = this.now
      this.now = new Map()
      this.latest = selection
    }
    this.now.set(by, few)
  }

  /** Those asked for, and those that will be if it is asked as it was the last time. */
  get expected(): Dimensions {
    return new Map([...this.before, ...this.now])
  }

  cells(selection: Selection): Map<Dimension, Uint32Array> {
    const cells = this.kept.get(selection) ?? new Map<Dimension, Uint32Array>()
    this.kept.set(selection, cells)
    return cells
  }
}

/** Grids remembered: panels have two, and a brush leaves others behind. */
const MOST_GRIDS = 6
const known = new WeakMap<ScopeTables, Map<string, Grid>>()

/**
 * Rows of a selection by bin and slot, `cells[bin · width + slot]` and after the last bin those in none. Panels of few values that ask for
 * the same bins are counted together in one look at each row; the result is kept and must not be changed.
 */
export async function ownCells(ask: Ask, columns: Columns): Promise<Uint32Array> {
  const { scope, by, coded, selection, edges, checkpoint } = ask
  const grid = gridOf(scope, edges)
  grid.ask(selection, by, { coded, columns })
  await count(scope, grid, selection, grid.expected, checkpoint)
  return grid.cells(selection).get(by) ?? new Uint32Array(0)
}

/** The edges of finer bins that every one of these is made of, by which the dimension was asked for before; null where there are none. */
export function finerEdges({ scope, by, edges }: Ask): Float64Array | null {
  for (const grid of known.get(scope)?.values() ?? []) {
    if (grid.expected.has(by) && isFiner(scope, grid.edges, edges)) return grid.edges
  }
  return null
}

function isFiner({ all }: ScopeTables, fine: Float64Array, coarse: Float64Array): boolean {
  const [from = 0, to = 0] = [fine[0], fine.at(-1)]
  const ends = new Set(fine)
  return (
    fine.length > coarse.length &&
    coarse.every((edge) => edge <= from || edge >= to || ends.has(edge)) &&
    all.stretches.every(({ chunk }) => timesOf(chunk).least >= from && timesOf(chunk).most < to)
  )
}

function gridOf(scope: ScopeTables, edges: Float64Array): Grid {
  const grids = known.get(scope) ?? new Map<string, Grid>()
  known.set(scope, grids)
  const key = edgesKey(edges)
  // Whoever asks gets the edges with the answer, and their memory.
  const grid = grids.get(key) ?? new Grid(edges.slice())
  if (grids.size === MOST_GRIDS && !grids.has(key)) grids.clear()
  grids.set(key, grid)
  return grid
}

/** Of an inverted selection those without a filter, which are kept, less those of the others. */
async function count(
  scope: ScopeTables,
  grid: Grid,
  selection: Selection,
  dimensions: Dimensions,
  checkpoint: Checkpoint,
): Promise<void> {
  const cells = grid.cells(selection)
  const missing = new Map([...dimensions].filter(([by]) => !cells.has(by)))
  if (missing.size === 0) return
  const everything = await scope.everything(checkpoint)
  const all = grid.cells(everything)
  if (selection.inverted) await count(scope, grid, everything, missing, checkpoint)
  const own = await countFew(scope, [...missing.values()], await selection.fewer(checkpoint), grid.edges, checkpoint)
  for (const [i, by] of [...missing.keys()].entries()) {
    const counted = own[i] ?? new Uint32Array(0)
    cells.set(by, selection.inverted ? takenOff(all.get(by) ?? counted, counted) : counted)
  }
}
