import { TEXT_COLUMNS, type TextColumn } from '../access-table'
import { codeRoom, codesOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { type ListedRows, rowAt } from './listed-rows'
import type { NumberedRows, Stretch } from './rows-numbered'
import { flagWordsHolding } from './words-holding'

/** Rows gone over between checkpoints. */
const BLOCK = 262_144
/** What is known of a row; 0 is nothing yet. */
const HOLDS_NOT = 1
const HOLDS = 2

/** For each code + 1 of a column whether its word holds the text; columns of which none does are absent. */
type Flags = ReadonlyMap<TextColumn, Uint8Array>

/** Rows of which some text column holds a text; looked for where they are asked for, and then known. */
export class TextHits {
  private readonly all: NumberedRows
  private readonly flags: readonly Flags[]
  private readonly rows: Uint8Array
  private readonly codes = codeRoom()

  private constructor(all: NumberedRows, flags: readonly Flags[]) {
    this.all = all
    this.flags = flags
    this.rows = new Uint8Array(flags.some(({ size }) => size > 0) ? all.total : 0)
  }

  static async of(all: NumberedRows, text: string, checkpoint: Checkpoint): Promise<TextHits> {
    const flags: Flags[] = []
    for (const { words } of all.tables) {
      const ofTable = new Map<TextColumn, Uint8Array>()
      for (const name of TEXT_COLUMNS) {
        await checkpoint()
        const flagged = new Uint8Array(words[name].size + 1)
        flagWordsHolding(words[name], text, flagged)
        if (flagged.includes(1)) ofTable.set(name, flagged)
      }
      flags.push(ofTable)
    }
    return new TextHits(all, flags)
  }

  get byteLength(): number {
    return this.rows.byteLength
  }

  /** The first position from `start` on, forwards or backwards and once round, whose row holds the text; −1 where none does. */
  async next(listed: ListedRows, start: number, backwards: boolean, checkpoint: Checkpoint): Promise<number> {
    const { total } = listed
    if (this.rows.length === 0 || total === 0) return -1
    for (let gone = 0; gone < total; ) {
      await checkpoint()
      const end = Math.min(gone + BLOCK, total)
      gone += this.pass(listed, start, gone, end, backwards)
      if (gone === end) continue
      const position = positionAt(start, gone, total, backwards)
      const row = rowAt(listed, position)
      if (this.rows[row] === HOLDS) return position
      this.look(this.all.stretchOf(row))
    }
    return -1
  }

  /** How many rows from `begin` on do not hold the text, as far as that is known. */
  private pass(listed: ListedRows, start: number, begin: number, end: number, backwards: boolean): number {
    const { rows } = this
    for (let gone = begin; gone < end; gone++) {
      if (rows[rowAt(listed, positionAt(start, gone, listed.total, backwards))] !== HOLDS_NOT) return gone - begin
    }
    return end - begin
  }

  private look({ chunk, table, first }: Stretch): void {
    const rows = this.rows.subarray(first, first + chunk.length)
    rows.fill(HOLDS_NOT)
    for (const [name, flags] of this.flags[table] ?? []) {
      if (chunk.codes[name] !== undefined) markHolding(rows, codesOf(chunk, name, this.codes), flags)
    }
  }
}

function markHolding(rows: Uint8Array, codes: Int32Array, flags: Uint8Array): void {
  for (let i = 0; i < rows.length; i++) if (flags[(codes[i] ?? -1) + 1] === 1) rows[i] = HOLDS
}

function positionAt(start: number, gone: number, total: number, backwards: boolean): number {
  const position = backwards ? start - gone : start + gone
  return position < 0 ? position + total : position >= total ? position - total : position
}
