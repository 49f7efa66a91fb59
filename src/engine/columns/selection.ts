import type { Condition } from '../condition'
import type { RowChunk } from '../row-chunk'
import type { Checkpoint } from './checkpoint'
import { MatchingRows, rowsBeside } from './matching-rows'
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
  let picked = 0
  // The first chunk tells, as a rule, which are fewer: those that match or the others.
  let inverted = false
  for (const [at, { chunk, table }] of all.stretches.entries()) {
    await checkpoint()
    let part = pick(tests[table], chunk, inverted)
    if (at === 0 && part.length * 2 > chunk.length) {
      inverted = true
      part = others(chunk, part)
    }
    parts.push(part)
    picked += part.length
  }
  const count = inverted ? all.total - picked : picked
  if (inverted === count * 2 > all.total) return { count, parts, inverted }
  return { count, parts: parts.map((part, at) => others(all.stretches[at]?.chunk, part)), inverted: !inverted }
}

function pick(test: MatchingRows | undefined, chunk: RowChunk, inverted: boolean): PickedRows {
  const order = timeOrder(chunk)
  if (test?.always === null) return asList(test.list(chunk, order, inverted))
  return test?.always === !inverted ? { rows: order, length: chunk.length } : asList(new Uint32Array(0))
}

const asList = (rows: Uint32Array): PickedRows => ({ rows, length: rows.length })

/** The rows of a chunk that are not picked, in the same order. */
export function others(chunk: RowChunk | undefined, { rows, length }: PickedRows): PickedRows {
  if (chunk === undefined || length === chunk.length) return asList(new Uint32Array(0))
  const order = timeOrder(chunk)
  return length === 0 || rows === null
    ? { rows: order, length: chunk.length }
    : asList(rowsBeside(rows, order, chunk.length))
}
