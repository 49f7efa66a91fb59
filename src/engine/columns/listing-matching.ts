import type { TimeSpan } from '../query'
import { numberRoom, numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { timesOf } from './order-times'
import { RowsByChunk } from './rows-by-chunk'
import type { NumberedRows, Stretch } from './rows-numbered'
import type { Selection } from './selection'

/** Rows that are selected and lie in the span, as they stand. */
export async function matchingRows(
  all: NumberedRows,
  selection: Selection | null,
  time: TimeSpan | null,
  checkpoint: Checkpoint,
): Promise<RowsByChunk> {
  const counts: number[] = []
  for (const [index, stretch] of all.stretches.entries()) {
    await checkpoint()
    counts.push(countIn(stretch, index, selection, time))
  }
  return new RowsByChunk(counts, (index) => {
    const stretch = all.stretches[index]
    return stretch === undefined ? new Uint32Array(0) : rowsIn(stretch, index, selection, time)
  })
}

/** Only of a chunk on the edge of the span every row must be looked at. */
function countIn(stretch: Stretch, index: number, selection: Selection | null, time: TimeSpan | null): number {
  if (time !== null && isApart(stretch, time)) return 0
  if (!isWithin(stretch, time)) return rowsIn(stretch, index, selection, time).length
  return selection === null ? stretch.chunk.length : (selection.counts[index] ?? 0)
}

function rowsIn(stretch: Stretch, index: number, selection: Selection | null, time: TimeSpan | null): Uint32Array {
  if (time !== null && isApart(stretch, time)) return new Uint32Array(0)
  const rows =
    selection === null ? Uint32Array.from({ length: stretch.chunk.length }, (_, row) => row) : selection.rowsIn(index)
  return moved(time === null || isWithin(stretch, time) ? rows : timed(rows, stretch, time), stretch.first)
}

const isApart = ({ chunk }: Stretch, { from, to }: TimeSpan): boolean => {
  const { least, most } = timesOf(chunk)
  return most < from || least >= to
}

const isWithin = ({ chunk }: Stretch, time: TimeSpan | null): boolean => {
  const { least, most } = timesOf(chunk)
  return time === null || (least >= time.from && most < time.to)
}

/** By their numbers among all. */
function moved(rows: Uint32Array, first: number): Uint32Array {
  for (let i = 0; i < rows.length; i++) rows[i] = first + (rows[i] ?? 0)
  return rows
}

const times = numberRoom()

/** Those that lie in the span. Written without a branch: whether the next does cannot be foretold. */
function timed(rows: Uint32Array, { chunk }: Stretch, { from, to }: TimeSpan): Uint32Array {
  numbersOf(chunk, 'time', times)
  let found = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const time = times[row] ?? 0
    rows[found] = row
    found += time >= from && time < to ? 1 : 0
  }
  return rows.subarray(0, found)
}
