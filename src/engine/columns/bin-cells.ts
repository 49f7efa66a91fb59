import type { Columns } from './cell-columns'
import type { Checkpoint } from './checkpoint'
import { type Coded, NO_SLOTS } from './coded'
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

/** A dimension of so few values that a byte tells them apart. */
export interface Few {
  readonly coded: Coded
  readonly columns: Columns
}

/** The same of several dimensions of few values, four of them in one look at each row. */
export async function countFew(
  scope: ScopeTables,
  dimensions: readonly Few[],
  parts: readonly PickedRows[],
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<Uint32Array[]> {
  const counted: Uint32Array[] = []
  for (let at = 0; at < dimensions.length; at += 4) {
    counted.push(...(await countFour(scope, dimensions.slice(at, at + 4), parts, edges, checkpoint)))
  }
  return counted
}

async function countFour(
  scope: ScopeTables,
  dimensions: readonly Few[],
  parts: readonly PickedRows[],
  edges: Float64Array,
  checkpoint: Checkpoint,
): Promise<Uint32Array[]> {
  const { all, memory, gone } = scope
  const bins = edges.length - 1
  const binned = scope.binned(parts, edges)
  // Where fewer than four are counted, the others have one value, and no bins.
  const widths = Array.from({ length: 4 }, (_, i) => dimensions[i]?.columns.width ?? 0)
  const counts = widths.map((width) => (width * (bins + 1) || 1) * 4)
  const [cells = 0, ends = 0, ...places] = memory.take(binned, [4 * 8, (bins + 1) * 4, ...counts])
  memory.words(cells, 8).set(widths.flatMap((width, i) => [places[i] ?? 0, width * 4]))
  for (const [at, { table }] of all.stretches.entries()) {
    const part = parts[at]
    const bin = binned[at]
    if (part === undefined || bin === undefined || part.length === 0) continue
    await checkpoint()
    memory.words(ends, bin.ends.length).set(bin.ends)
    const columns = [...dimensions.map((few) => columnsIn(few, at, table)), ...NOTHING.slice(dimensions.length)]
    memory.runFour(columns, part, ends, bin.ends.length, bin.first, bins, cells)
    gone.counting += part.length
  }
  return dimensions.map((_, i) => memory.words(places[i] ?? 0, (widths[i] ?? 0) * (bins + 1)).slice())
}

const NOTHING = Array.from({ length: 4 }, () => NO_SLOTS)

/** The columns of a stretch, as they are stored where that is the same. */
function columnsIn({ coded, columns }: Few, stretch: number, table: number): Uint8Array {
  const slots = coded.stored(stretch)
  if (slots instanceof Uint8Array && (coded.maps[table] ?? null) === null) return slots
  const of = columns.of[table]
  const mapped = new Uint8Array(slots.length)
  for (let row = 0; row < slots.length; row++) mapped[row] = of?.[slots[row] ?? 0] ?? 0
  return mapped
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
