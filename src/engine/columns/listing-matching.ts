import type { TimeSpan } from '../query'
import { CHUNK_ROWS } from '../row-chunk'
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
  const { length } = stretch.chunk
  if (selection === null) return length
  const picked = selection.parts[index]?.length ?? 0
  return selection.inverted ? length - picked : picked
}

function rowsIn(stretch: Stretch, index: number, selection: Selection | null, time: TimeSpan | null): Uint32Array {
  if (time !== null && isApart(stretch, time)) return new Uint32Array(0)
  const listed = selection?.inverted === false ? (selection.parts[index]?.rows ?? null) : null
  if (listed !== null && timesOf(stretch.chunk).ascending && isWithin(stretch, time)) return moved(listed, stretch)
  return matchingIn(stretch, selection && marksOf(selection, index, stretch), time)
}

const isApart = ({ chunk }: Stretch, { from, to }: TimeSpan): boolean => {
  const { least, most } = timesOf(chunk)
  return most < from || least >= to
}

const isWithin = ({ chunk }: Stretch, time: TimeSpan | null): boolean => {
  const { least, most } = timesOf(chunk)
  return time === null || (least >= time.from && most < time.to)
}

/** Rows of a chunk that are listed as they stand, by their numbers among all. */
function moved(listed: Uint32Array, { first }: Stretch): Uint32Array {
  const rows = new Uint32Array(listed.length)
  for (let i = 0; i < rows.length; i++) rows[i] = first + (listed[i] ?? 0)
  return rows
}

const room = { rows: new Uint32Array(CHUNK_ROWS), times: numberRoom(), marks: new Uint8Array(CHUNK_ROWS) }

/** 1 for the rows of a chunk that are selected, 0 for the others. */
function marksOf({ parts, inverted }: Selection, index: number, { chunk }: Stretch): Uint8Array {
  const { marks } = room
  const [listed, others] = inverted ? [0, 1] : [1, 0]
  const part = parts[index]
  if (part === undefined || part.rows === null) return marks.fill(part?.length === 0 ? others : listed, 0, chunk.length)
  marks.fill(others, 0, chunk.length)
  for (let i = 0; i < part.length; i++) marks[part.rows[i] ?? 0] = listed
  return marks
}

/** Written without a branch: whether the next row matches cannot be foretold. */
function matchingIn(stretch: Stretch, marks: Uint8Array | null, time: TimeSpan | null): Uint32Array {
  const { chunk, first } = stretch
  const { rows } = room
  let found = 0
  if (time === null || isWithin(stretch, time)) {
    for (let i = 0; i < chunk.length; i++) {
      rows[found] = first + i
      found += marks === null ? 1 : (marks[i] ?? 0)
    }
  } else {
    const times = numbersOf(chunk, 'time', room.times)
    for (let i = 0; i < chunk.length; i++) {
      const at = times[i] ?? 0
      rows[found] = first + i
      found += (marks === null ? 1 : (marks[i] ?? 0)) & (at >= time.from && at < time.to ? 1 : 0)
    }
  }
  return rows.slice(0, found)
}
