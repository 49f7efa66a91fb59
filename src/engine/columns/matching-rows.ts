import type { Condition } from '../condition'
import type { RowChunk } from '../row-chunk'
import type { AccessColumns } from './access-columns'
import { markMemory } from './mark-memory'
import type { RowTest } from './row-test'
import { testOf } from './row-tests'
import { slotsOf } from './slots'

/** Finds, chunk by chunk, the rows of a table that meet all conditions. */
export class MatchingRows {
  /** Whether every row of the table matches, or none; null where it has to be looked at. */
  readonly always: boolean | null
  private readonly tests: readonly Exclude<RowTest, boolean>[]
  private readonly memory = markMemory()
  /** Where the flags of each test are. */
  private places: readonly number[] = []

  constructor(table: AccessColumns, where: readonly Condition[]) {
    const tests = where.map((condition) => testOf(condition, table))
    this.tests = tests.filter((test) => typeof test !== 'boolean')
    this.always = tests.includes(false) ? false : this.tests.length === 0 ? true : null
  }

  /** 1 for rows of the chunk that match, 0 for others, valid until the next call of any; null where every row does. */
  of(chunk: RowChunk): Uint8Array | null {
    if (this.always === true) return null
    this.reserve()
    const marks = this.memory.marks(chunk.length).fill(this.always === null ? 1 : 0)
    if (this.always === null) for (const [i, test] of this.tests.entries()) this.apply(test, i, chunk, marks)
    return marks
  }

  /** One bit for each row of the chunk, 1 where it matches and 0 up to the next 64; how many match. */
  seal(chunk: RowChunk, into: Uint8Array): number {
    if (this.of(chunk) === null) this.memory.marks(chunk.length).fill(1)
    return this.memory.seal(chunk.length, into)
  }

  private apply(test: Exclude<RowTest, boolean>, i: number, chunk: RowChunk, marks: Uint8Array): void {
    if (typeof test === 'function') {
      test(chunk, marks, this.memory)
      return
    }
    const slots = slotsOf(chunk, test.column)
    if (slots !== null) this.memory.keepFlagged(slots, this.places[i] ?? 0, test.flags.length)
    else if (test.flags[0] === 0) marks.fill(0)
  }

  private reserve(): void {
    if (this.memory.owner === this) return
    const flags = this.tests.map((test) => (typeof test === 'function' ? new Uint8Array(0) : test.flags))
    this.places = this.memory.take(
      this,
      flags.map(({ length }) => length),
    )
    for (const [i, one] of flags.entries()) this.memory.bytes.set(one, this.places[i] ?? 0)
  }
}
