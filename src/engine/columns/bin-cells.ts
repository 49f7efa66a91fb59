import type { Columns } from './cell-columns'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
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
  const { all, memory, gone } = scope
  const bins = edges.length - 1
  const length = (bins + 1) * width
  const binned = scope.binned(parts, edges)
  const [cells = 0, ...columns] = memory.take(binned, [length * 4, ...of.map((table) => table.length)])
  for (const [table, one] of of.entries()) memory.bytes.set(one, columns[table] ?? 0)
  for (const [at, { table }] of all.stretches.entries()) {
    const part = parts[at]
    const { first, ends } = binned[at] ?? { first: 0, ends: new Uint32Array(1) }
    if (part === undefined || part.length === 0) continue
    await checkpoint()
    const slots = coded.stored(at)
    memory.hold(slots, part)
    const count = (from: number, to: number, bin: number): void => {
      if (from === to) return
      memory.run('countColumns', { slots, part, map: null, from, to }, columns[table] ?? 0, cells + bin * width * 4)
    }
    for (let i = 0; i + 1 < ends.length; i++) count(ends[i] ?? 0, ends[i + 1] ?? 0, first + i)
    count(0, ends[0] ?? 0, bins)
    count(ends.at(-1) ?? 0, part.length, bins)
    gone.counting += part.length
  }
  return memory.words(cells, length).slice()
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
