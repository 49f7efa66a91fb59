import { NUMBER_COLUMNS, type NumberColumn } from '../access-table'
import type { Listing } from '../query'
import { numberRoom, numbersOf } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { numberKeys, textKeys } from './order-keys'
import { sortRows } from './order-sort'
import { isByTime } from './order-times'
import type { NumberedRows } from './rows-numbered'

export type Order = NonNullable<Listing['order']>

const isNumber = (column: Order['by']): column is NumberColumn => (NUMBER_COLUMNS as readonly string[]).includes(column)

/** Numbers of all rows in an order. Takes 4 bytes a row, and up to 16 more while it sorts. */
export async function orderRows(
  all: NumberedRows,
  { by, descending }: Order,
  checkpoint: Checkpoint,
): Promise<Uint32Array<ArrayBuffer>> {
  if (by === 'time' && descending && isByTime(all)) return latestFirst(all, checkpoint)
  const keys = isNumber(by)
    ? await numberKeys(all, by, descending, checkpoint)
    : await textKeys(all, by, descending, checkpoint)
  const rows = new Uint32Array(all.total)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  const byLow = await sortRows(rows, keys.low, keys.lowBits, checkpoint)
  return keys.high === null ? byLow : sortRows(byLow, keys.high, keys.highBits, checkpoint)
}

const room = numberRoom()

/** The other way round for rows that stand in the order of their times; those of one time stay as they stand. */
async function latestFirst(all: NumberedRows, checkpoint: Checkpoint): Promise<Uint32Array<ArrayBuffer>> {
  const rows = new Uint32Array(all.total)
  let time = Number.NEGATIVE_INFINITY
  let begin = 0
  const place = (end: number) => {
    for (let row = begin; row < end; row++) rows[all.total - end + row - begin] = row
    begin = end
  }
  for (const { chunk, first } of all.stretches) {
    await checkpoint()
    const times = numbersOf(chunk, 'time', room)
    for (let i = 0; i < chunk.length; i++) {
      const next = times[i] ?? 0
      if (next !== time) place(first + i)
      time = next
    }
  }
  place(all.total)
  return rows
}
