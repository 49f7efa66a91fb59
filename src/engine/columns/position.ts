import { valueAt } from '../packed'
import type { PositionQuery } from '../query'
import type { Checkpoint } from './checkpoint'
import { firstPosition, type ListedRows, timeAt } from './listed-rows'
import { TextHits } from './position-text'
import { Recently } from './recently'
import { RowsByChunk } from './rows-by-chunk'

/** At a byte a row. */
const ROOM = 64 * 2 ** 20
/** Rows gone over between checkpoints. */
const BLOCK = 262_144

/** Where things stand in listings. What was found of a text is kept for going on to the next row that holds it. */
export class Positions {
  private readonly hits = new Recently<TextHits>(ROOM, ({ byteLength }) => byteLength)

  /** −1 where there is none. */
  async of(listed: ListedRows, { tables, of }: PositionQuery, checkpoint: Checkpoint): Promise<number> {
    if (of.is === 'time') return positionOfTime(listed, of.time, checkpoint)
    if (of.is === 'line') return positionOfLine(listed, tables.indexOf(of.table), of.file, of.line, checkpoint)
    const hits = this.hits.get(tables, of.text) ?? (await TextHits.of(listed.all, of.text, checkpoint))
    this.hits.set(tables, of.text, hits)
    const start = of.backwards ? Math.min(of.after, listed.total - 1) : Math.max(of.after, 0)
    const isOutside = start < 0 || start >= listed.total
    return hits.next(listed, isOutside ? (of.backwards ? listed.total - 1 : 0) : start, of.backwards, checkpoint)
  }

  /** What was found in a table that has changed or gone. */
  forget(table: string): void {
    this.hits.forget(table)
  }

  clear(): void {
    this.hits.clear()
  }
}

/** The first row at or after an instant; in a listing that goes down, at or before it. */
async function positionOfTime(listed: ListedRows, time: number, checkpoint: Checkpoint): Promise<number> {
  const { total, times } = listed
  if (times === 'ascending') return firstPosition(total, (position) => timeAt(listed, position) >= time)
  if (times === 'descending') return firstPosition(total, (position) => timeAt(listed, position) <= time)
  for (let position = 0; position < total; position++) {
    if (position % BLOCK === 0) await checkpoint()
    if (timeAt(listed, position) >= time) return position
  }
  return total
}

async function positionOfLine(
  listed: ListedRows,
  table: number,
  file: number,
  line: number,
  checkpoint: Checkpoint,
): Promise<number> {
  for (const { chunk, table: own, first } of listed.all.stretches) {
    const { file: files, line: lines } = chunk.numbers
    if (own !== table || files === undefined || lines === undefined) continue
    await checkpoint()
    for (let row = 0; row < chunk.length; row++) {
      if (valueAt(lines, row) === line && valueAt(files, row) === file) return positionOfRow(listed, first + row)
    }
  }
  return -1
}

function positionOfRow({ all, rows, first, total }: ListedRows, row: number): number {
  if (rows instanceof RowsByChunk) return rows.indexOf(row, all.stretches.indexOf(all.stretchOf(row)))
  if (rows !== null) return rows.indexOf(row)
  return row >= first && row < first + total ? row - first : -1
}
