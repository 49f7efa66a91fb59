import type { Condition } from '../condition'
import { CHUNK_ROWS, type RowChunk } from '../row-chunk'
import type { Checkpoint } from './checkpoint'
import { MatchingRows } from './matching-rows'
import type { NumberedRows } from './rows-numbered'
import { timeOrder } from './time-order'

/** Rows of one chunk in the order of their times; null is all of them as they stand. */
export interface PickedRows {
  readonly rows: Uint32Array | null
  readonly length: number
}

/** The rows that meet all conditions, chunk by chunk. */
export interface Selection {
  readonly count: number
  /** The selected rows, or, where they are more than half of all, the others. */
  readonly parts: readonly PickedRows[]
  readonly inverted: boolean
}

const room = new Uint32Array(CHUNK_ROWS + 1)

/** All rows. */
export async function selectAll({ stretches, total }: NumberedRows, checkpoint: Checkpoint): Promise<Selection> {
  const parts: PickedRows[] = []
  for (const { chunk } of stretches) {
    await checkpoint()
    parts.push({ rows: timeOrder(chunk), length: chunk.length })
  }
  return { count: total, parts, inverted: false }
}

export async function select(
  all: NumberedRows,
  where: readonly Condition[],
  checkpoint: Checkpoint,
): Promise<Selection> {
  const tests = all.tables.map((table) => new MatchingRows(table, where))
  const parts: PickedRows[] = []
  let count = 0
  for (const { chunk, table } of all.stretches) {
    await checkpoint()
    const marks = tests[table]?.of(chunk) ?? null
    const order = timeOrder(chunk)
    const part =
      marks === null
        ? { rows: order, length: chunk.length }
        : asList(room.slice(0, listMarked(marks, order, chunk.length)))
    parts.push(part)
    count += part.length
  }
  if (count * 2 <= all.total) return { count, parts, inverted: false }
  return { count, parts: parts.map((part, at) => others(all.stretches[at]?.chunk, part)), inverted: true }
}

const asList = (rows: Uint32Array): PickedRows => ({ rows, length: rows.length })

/** Written without a branch: whether the next row is marked cannot be foretold. */
function listMarked(marks: Uint8Array, order: Uint32Array | null, length: number): number {
  let found = 0
  if (order === null) {
    for (let row = 0; row < length; row++) {
      room[found] = row
      found += marks[row] ?? 0
    }
    return found
  }
  for (let i = 0; i < length; i++) {
    const row = order[i] ?? 0
    room[found] = row
    found += marks[row] ?? 0
  }
  return found
}

/** The rows of a chunk that are not picked, in the same order. */
export function others(chunk: RowChunk | undefined, { rows, length }: PickedRows): PickedRows {
  if (chunk === undefined || length === chunk.length) return asList(new Uint32Array(0))
  const order = timeOrder(chunk)
  if (length === 0 || rows === null) return { rows: order, length: chunk.length }
  let next = 0
  let found = 0
  for (let i = 0; i < chunk.length; i++) {
    const row = order === null ? i : (order[i] ?? 0)
    if (rows[next] === row && next < length) next++
    else room[found++] = row
  }
  return asList(room.slice(0, found))
}
