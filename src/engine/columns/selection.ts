import type { Condition } from '../condition'
import type { Checkpoint } from './checkpoint'
import { markMemory } from './mark-memory'
import { MatchingRows } from './matching-rows'
import type { NumberedRows } from './rows-numbered'
import { timeOrder } from './time-order'

/** Rows of one chunk in the order of their times; null is all of them as they stand. */
export interface PickedRows {
  readonly rows: Uint32Array | null
  readonly length: number
  /** One for each row of the chunk, set where it is among these, or with `others` where it is not. */
  readonly bits: Uint8Array
  readonly others: boolean
}

let made = 0

/** The rows that meet all conditions: a bit for each, and lists of them for those who count chunk by chunk. */
export class Selection {
  /** Tells what was counted of it, which may outlive it. */
  readonly number = ++made
  readonly count: number
  /** Whether those that are not selected are fewer. */
  readonly inverted: boolean
  /** Bit `place` of {@link NumberedRows} is 1 where a row is selected; between stretches there may be some that stand for no row and are 0. */
  readonly bits: Uint8Array
  /** Selected rows of each stretch. */
  readonly counts: readonly number[]
  private readonly all: NumberedRows
  private selected: readonly PickedRows[] | null = null
  private others: readonly PickedRows[] | null = null

  constructor(all: NumberedRows, bits: Uint8Array, counts: readonly number[]) {
    this.all = all
    this.bits = bits
    this.counts = counts
    this.count = counts.reduce((sum, count) => sum + count, 0)
    this.inverted = this.count * 2 > all.total && this.count < all.total
  }

  /** The selected rows of each stretch. */
  async picked(checkpoint: Checkpoint): Promise<readonly PickedRows[]> {
    this.selected ??= await this.list(false, checkpoint)
    return this.selected
  }

  /** The same, or, where `inverted`, the other rows. */
  async fewer(checkpoint: Checkpoint): Promise<readonly PickedRows[]> {
    if (!this.inverted) return this.picked(checkpoint)
    this.others ??= await this.list(true, checkpoint)
    return this.others
  }

  /** Selected rows of one stretch as they stand. */
  rowsIn(stretch: number): Uint32Array {
    const length = this.all.stretches[stretch]?.chunk.length ?? 0
    return markMemory().list(this.bitsOf(stretch), null, length, false)
  }

  get byteLength(): number {
    const lists = [...(this.selected ?? []), ...(this.others ?? [])]
    return lists.reduce((sum, { rows }) => sum + (rows?.byteLength ?? 0), this.bits.byteLength)
  }

  private async list(others: boolean, checkpoint: Checkpoint): Promise<readonly PickedRows[]> {
    const parts: PickedRows[] = []
    for (const [at, { chunk }] of this.all.stretches.entries()) {
      await checkpoint()
      const picked = this.counts[at] ?? 0
      const length = others ? chunk.length - picked : picked
      const order = timeOrder(chunk)
      const isSome = length > 0 && length < chunk.length
      const bits = this.bitsOf(at)
      const rows = isSome ? markMemory().list(bits, order, chunk.length, others) : order
      parts.push({ rows: length === 0 ? new Uint32Array(0) : rows, length, bits, others })
    }
    return parts
  }

  private bitsOf(stretch: number): Uint8Array {
    return bitsIn(this.all, this.bits, stretch)
  }
}

const bitsIn = ({ stretches }: NumberedRows, bits: Uint8Array, stretch: number): Uint8Array => {
  const from = (stretches[stretch]?.place ?? 0) / 8
  return bits.subarray(from, from + Math.ceil((stretches[stretch]?.chunk.length ?? 0) / 64) * 8)
}

/** The rows that meet the conditions; with none of these all rows. */
export async function select(
  all: NumberedRows,
  where: readonly Condition[],
  checkpoint: Checkpoint,
): Promise<Selection> {
  const tests = all.tables.map((table) => new MatchingRows(table, where))
  const bits = new Uint8Array(all.places / 8)
  const counts: number[] = []
  for (const [at, { chunk, table }] of all.stretches.entries()) {
    await checkpoint()
    counts.push(tests[table]?.seal(chunk, bitsIn(all, bits, at)) ?? 0)
  }
  return new Selection(all, bits, counts)
}
