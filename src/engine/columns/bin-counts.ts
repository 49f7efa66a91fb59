import type { TextColumn } from '../access-table'
import type { RowChunk } from '../row-chunk'
import { timesIn } from './access-columns'
import { timesOf } from './order-times'
import { type Slots, slotsOf } from './slots'

/** Cells of a dense table of counts that are worth their memory; spans of many years in narrow bins go to a map. */
const DENSE_CELLS = 4_194_304

/** Answers kept for a chunk, and rows to each of their cells: of many values there are nearly as many cells as rows. */
const MOST_ANSWERS = 4
const ROWS_A_CELL = 8

/** Rows by bin, counted from the epoch, and slot: only where there are some, in the order of both. */
export interface BinCounts {
  readonly bin: Float64Array
  readonly slot: Float64Array
  readonly rows: Float64Array
}

/** What rows are counted by: bins of `binMs` and the slots of a column, all 0 where that is null. */
export interface Bins {
  readonly binMs: number
  readonly by: TextColumn | null
}

const known = new WeakMap<RowChunk, Map<string, BinCounts>>()

/** Of all rows of a chunk. Answers are kept: while a log is being read, only what is new of it is counted. */
export function binCounts(chunk: RowChunk, bins: Bins): BinCounts {
  const answers = known.get(chunk) ?? new Map<string, BinCounts>()
  known.set(chunk, answers)
  const name = `${bins.binMs}/${bins.by}`
  const held = answers.get(name)
  if (held !== undefined) return held
  const counts = binCountsOf(chunk, bins, null)
  if (counts.rows.length * ROWS_A_CELL > chunk.length) return counts
  // Few bins are asked for in turn; what is asked for by every zoom would only fill memory.
  if (answers.size === MOST_ANSWERS) answers.clear()
  answers.set(name, counts)
  return counts
}

/** Of those rows of a chunk that are marked with 1. */
export function binCountsOf(chunk: RowChunk, { binMs, by }: Bins, marks: Uint8Array | null): BinCounts {
  const slots = by === null ? null : slotsOf(chunk, by)
  const { least, most } = timesOf(chunk)
  const firstBin = Math.floor(least / binMs)
  const width = slots === null ? 1 : largest(slots) + 1
  const counts = cellCounts((Math.floor(most / binMs) - firstBin + 1) * width)
  const { base, values } = timesIn(chunk)
  // Most rows lie in the bin of the row above: dividing every time would take longer than all else.
  let from = 0
  let to = 0
  let cells = 0
  for (let i = 0; i < chunk.length; i++) {
    if (marks !== null && marks[i] === 0) continue
    const time = base + (values[i] ?? 0)
    if (time < from || time >= to) {
      const bin = Math.floor(time / binMs)
      from = bin * binMs
      to = from + binMs
      cells = (bin - firstBin) * width
    }
    counts.add(cells + (slots === null ? 0 : (slots[i] ?? 0)), 1)
  }
  const { cell, rows } = counts.filled()
  return { bin: cell.map((at) => firstBin + Math.floor(at / width)), slot: cell.map((at) => at % width), rows }
}

function largest(slots: Slots): number {
  let most = 0
  for (let i = 0; i < slots.length; i++) most = Math.max(most, slots[i] ?? 0)
  return most
}

export interface CellCounts {
  add(cell: number, rows: number): void
  /** Cells with rows, in order, and how many those are. */
  filled(): { readonly cell: Float64Array; readonly rows: Float64Array }
}

export function cellCounts(cells: number): CellCounts {
  if (cells > DENSE_CELLS) return sparseCounts()
  const counts = new Float64Array(cells)
  return {
    add(cell, rows) {
      counts[cell] = (counts[cell] ?? 0) + rows
    },
    filled() {
      const cell = new Float64Array(counts.reduce((sum, rows) => sum + (rows > 0 ? 1 : 0), 0))
      let next = 0
      counts.forEach((rows, at) => {
        if (rows > 0) cell[next++] = at
      })
      return { cell, rows: cell.map((at) => counts[at] ?? 0) }
    },
  }
}

function sparseCounts(): CellCounts {
  const counts = new Map<number, number>()
  return {
    add: (cell, rows) => void counts.set(cell, (counts.get(cell) ?? 0) + rows),
    filled() {
      const cell = Float64Array.from(counts.keys()).sort()
      return { cell, rows: cell.map((at) => counts.get(at) ?? 0) }
    },
  }
}
