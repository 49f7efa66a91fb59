import type { Condition } from '../condition'
import { CHUNK_ROWS, type RowChunk } from '../row-chunk'
import type { AccessColumns } from './access-columns'
import { type RowTest, testOf } from './row-tests'

/** Marks, chunk by chunk, the rows of a table that meet all conditions. */
export class MatchingRows {
  /** Whether every row of the table matches, or none; null where it has to be looked at. */
  readonly always: boolean | null
  private readonly tests: readonly Exclude<RowTest, boolean>[]
  private readonly marks = new Uint8Array(CHUNK_ROWS)

  constructor(table: AccessColumns, where: readonly Condition[]) {
    const tests = where.map((condition) => testOf(condition, table))
    this.tests = tests.filter((test) => typeof test !== 'boolean')
    this.always = tests.includes(false) ? false : this.tests.length === 0 ? true : null
  }

  /** 1 for rows of the chunk that match, 0 for others, valid until the next call; null where every row does. */
  of(chunk: RowChunk): Uint8Array | null {
    if (this.always === true) return null
    const { marks } = this
    marks.fill(this.always === null ? 1 : 0, 0, chunk.length)
    if (this.always === null) for (const test of this.tests) test(chunk, marks)
    return marks
  }
}
