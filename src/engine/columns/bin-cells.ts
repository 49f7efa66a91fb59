import type { Columns } from './cell-columns'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import { countCells } from './passes'
import type { ScopeTables } from './scope-tables'
import type { PickedRows } from './selection'

/** Rows per bin and column, `cells[bin · width + column]`; after the last bin those in none. */
export async function countBins(
  scope: ScopeTables,
  coded: Coded,
  { width, of }: Columns,
  parts: readonly PickedRows[],
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<Uint32Array> {
  const bins = edges.length - 1
  const cells = new Uint32Array((bins + 1) * width)
  const binned = scope.binned(parts, edges)
  for (const [at, { table }] of scope.all.stretches.entries()) {
    const { rows, length } = parts[at] ?? { rows: null, length: 0 }
    const { first, ends } = binned[at] ?? { first: 0, ends: new Uint32Array(1) }
    const columns = of[table]
    if (length === 0 || columns === undefined) continue
    await checkpoint()
    const slots = coded.stored(at)
    for (let i = 0; i + 1 < ends.length; i++) {
      countCells(slots, rows, ends[i] ?? 0, ends[i + 1] ?? 0, columns, cells, (first + i) * width)
    }
    countCells(slots, rows, 0, ends[0] ?? 0, columns, cells, bins * width)
    countCells(slots, rows, ends.at(-1) ?? 0, length, columns, cells, bins * width)
    scope.gone.counting += length
  }
  return cells
}

/** Rows per bin, known without a pass. */
export function rowsPerBin(scope: ScopeTables, parts: readonly PickedRows[], edges: Float64Array): Float64Array {
  const rows = new Float64Array(edges.length - 1)
  for (const { first, ends } of scope.binned(parts, edges)) {
    for (let i = 0; i + 1 < ends.length; i++)
      rows[first + i] = (rows[first + i] ?? 0) + (ends[i + 1] ?? 0) - (ends[i] ?? 0)
  }
  return rows
}
