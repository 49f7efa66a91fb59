import { NUMBER_COLUMNS, type NumberColumn } from '../access-table'
import type { Listing } from '../query'
import type { Checkpoint } from './checkpoint'
import { numberKeys, type OrderKeys, textKeys } from './order-keys'
import { latestFirst, mergedByTime } from './order-merge'
import { KeySorter } from './order-sort'
import { isByTime } from './order-times'
import { NumberedRows } from './rows-numbered'

export type Order = NonNullable<Listing['order']>

const isNumber = (column: Order['by']): column is NumberColumn => (NUMBER_COLUMNS as readonly string[]).includes(column)

/** Numbers of all rows in an order. Takes 4 bytes a row, and up to 16 more while it sorts. */
export async function orderRows(all: NumberedRows, order: Order, checkpoint: Checkpoint): Promise<Uint32Array> {
  const { by, descending } = order
  if (by === 'time' && all.tables.every((table) => isByTime(new NumberedRows([table])))) {
    const merged = await mergedByTime(all, checkpoint)
    return descending ? latestFirst(merged) : merged.rows
  }
  return sorted(
    isNumber(by) ? await numberKeys(all, by, descending, checkpoint) : await textKeys(all, by, descending, checkpoint),
    checkpoint,
  )
}

async function sorted({ low, lowBits, high, highBits }: OrderKeys, checkpoint: Checkpoint): Promise<Uint32Array> {
  const rows = new Uint32Array(low.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  const sorter = new KeySorter(rows, low)
  await sorter.sort({ begin: 0, end: rows.length, bits: lowBits }, checkpoint)
  if (high === null) return rows
  await checkpoint()
  // The keys were moved with the rows, and are of no more use.
  for (let i = 0; i < rows.length; i++) low[i] = high[rows[i] ?? 0] ?? 0
  await sorter.sort({ begin: 0, end: rows.length, bits: highBits }, checkpoint)
  return rows
}
