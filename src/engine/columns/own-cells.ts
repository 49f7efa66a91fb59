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
  readonly key: string
  /** Number of the selection asked for last, and what was asked of it and of the one before. */
  private latest = 0
  private before: Dimensions = new Map()
  private now = new Map<Dimension, Few>()

  constructor(edges: Float64Array, key: string) {
    this.edges = edges
    this.key = key
  }

  ask({ number }: Selection, by: Dimension, few: Few): void {
    if (number !== this.latest) {
      this.before = this.now
      this.now = new Map()
      this.latest = number
    }
    this.now.set(by, few)
  }

  /** Those asked for, and those that will be if it is asked as it was the last time. */
  get expected(): Dimensions {
    return new Map([...this.before, ...this.now])
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
  const cells = await count(scope, grid, selection, grid.expected, checkpoint)
  return cells.get(by) ?? new Uint32Array(0)
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
  const grid = grids.get(key) ?? new Grid(edges.slice(), key)
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
): Promise<ReadonlyMap<Dimension, Uint32Array>> {
  const cells = new Map<Dimension, Uint32Array>()
  const missing = new Map<Dimension, Few>()
  const nameOf = (by: Dimension) => [by, 'own', grid.key, selection.number]
  for (const [by, few] of dimensions) {
    const known = scope.counts.get([], nameOf(by))
    if (known === null) missing.set(by, few)
    else cells.set(by, known)
  }
  if (missing.size === 0) return cells
  const everything = await scope.everything(checkpoint)
  const all = selection.inverted ? await count(scope, grid, everything, missing, checkpoint) : null
  const own = await countFew(scope, [...missing.values()], await selection.fewer(checkpoint), grid.edges, checkpoint)
  for (const [i, by] of [...missing.keys()].entries()) {
    const counted = own[i] ?? new Uint32Array(0)
    const found = all === null ? counted : takenOff(all.get(by) ?? counted, counted)
    scope.counts.set([], nameOf(by), found)
    cells.set(by, found)
  }
  return cells
}
