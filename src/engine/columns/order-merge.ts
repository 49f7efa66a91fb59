import { CHUNK_ROWS } from '../row-chunk'
import { numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import type { NumberedRows, Stretch } from './rows-numbered'

/** Rows merged between checkpoints. */
const BLOCK = 131_072

export interface Merged {
  /** Numbers of rows, earliest first; those of one time as they stand. */
  readonly rows: Uint32Array
  /** 1 where a row is later than the one before it. */
  readonly later: Uint8Array
}

/** Rows of tables each of which stands in the order of its times. */
export async function mergedByTime(all: NumberedRows, checkpoint: Checkpoint): Promise<Merged> {
  const merger = new Merger(all)
  for (let at = 0; at < all.total; at += BLOCK) {
    await checkpoint()
    merger.merge(at, Math.min(at + BLOCK, all.total))
  }
  return merger
}

class Merger implements Merged {
  readonly rows: Uint32Array
  readonly later: Uint8Array
  private readonly stretches: readonly Stretch[][]
  /** Times of the chunk in hand of each table, and that of its next row; infinite after its last. */
  private readonly times: readonly Float64Array[]
  private readonly heads: Float64Array
  /** Number of the next row of each table, of the first row in its chunk, and of the first behind it. */
  private readonly next: Float64Array
  private readonly first: Float64Array
  private readonly end: Float64Array
  private last = Number.NEGATIVE_INFINITY

  constructor({ tables, stretches, total }: NumberedRows) {
    this.rows = new Uint32Array(total)
    this.later = new Uint8Array(total)
    this.stretches = tables.map((_, table) => stretches.filter((stretch) => stretch.table === table).reverse())
    this.times = tables.map(() => new Float64Array(CHUNK_ROWS))
    this.heads = new Float64Array(tables.length)
    this.next = new Float64Array(tables.length)
    this.first = new Float64Array(tables.length)
    this.end = new Float64Array(tables.length)
    for (let table = 0; table < tables.length; table++) this.takeChunk(table)
  }

  /** Fills the places `[begin, end)`. */
  merge(begin: number, end: number): void {
    const { rows, later, heads, next } = this
    for (let at = begin; at < end; at++) {
      let table = 0
      let time = heads[0] ?? 0
      for (let other = 1; other < heads.length; other++) {
        // At one time, the earlier table comes first.
        if ((heads[other] ?? 0) < time) {
          table = other
          time = heads[other] ?? 0
        }
      }
      rows[at] = next[table] ?? 0
      if (time > this.last) later[at] = 1
      this.last = time
      this.advance(table)
    }
  }

  private advance(table: number): void {
    const { next, first, end, heads, times } = this
    const row = (next[table] ?? 0) + 1
    next[table] = row
    if (row < (end[table] ?? 0)) heads[table] = times[table]?.[row - (first[table] ?? 0)] ?? 0
    else this.takeChunk(table)
  }

  private takeChunk(table: number): void {
    const stretch = this.stretches[table]?.pop()
    const room = this.times[table]
    if (stretch === undefined || room === undefined) {
      this.heads[table] = Number.POSITIVE_INFINITY
      return
    }
    const { chunk, first } = stretch
    numbersOf(chunk, 'time', room)
    this.heads[table] = room[0] ?? 0
    this.next[table] = first
    this.first[table] = first
    this.end[table] = first + chunk.length
  }
}

/** The other way round; those of one time stay as they are. */
export function latestFirst({ rows, later }: Merged): Uint32Array {
  const turned = new Uint32Array(rows.length)
  let begin = 0
  for (let at = 1; at <= rows.length; at++) {
    if (at < rows.length && later[at] === 0) continue
    for (let i = begin; i < at; i++) turned[rows.length - at + i - begin] = rows[i] ?? 0
    begin = at
  }
  return turned
}
