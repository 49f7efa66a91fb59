import type { Condition } from '../query'
import type { RowChunk } from '../row-chunk'
import { type AccessColumns, codeRoom, codesOf } from './access-columns'

/** Marks, chunk by chunk, the rows that meet all conditions. */
export class MatchingRows {
  private readonly tests: readonly { readonly condition: Condition; readonly code: number }[]
  private readonly codes = codeRoom()
  private readonly marks: Uint8Array

  constructor(table: AccessColumns, where: readonly Condition[]) {
    this.tests = where.map((condition) => ({ condition, code: table.words[condition.column].code(condition.value) }))
    this.marks = new Uint8Array(this.codes.length)
  }

  /** 1 for rows of the chunk that match, valid until the next call; null where every row does. */
  of(chunk: RowChunk): Uint8Array | null {
    if (this.tests.length === 0) return null
    const { marks } = this
    marks.fill(1, 0, chunk.length)
    for (const { condition, code } of this.tests) {
      const codes = codesOf(chunk, condition.column, this.codes)
      // A value that no row has: nothing equals it. −1 in `codes` is a row without a value, which equals nothing, either.
      if (condition.is === 'equal') {
        for (let i = 0; i < chunk.length; i++) if (code < 0 || codes[i] !== code) marks[i] = 0
      } else if (code >= 0) {
        for (let i = 0; i < chunk.length; i++) if (codes[i] === code) marks[i] = 0
      }
    }
    return marks
  }
}
