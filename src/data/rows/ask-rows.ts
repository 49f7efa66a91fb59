import type { Listing, PositionQuery, RowsColumns } from '@/engine/query'
import { IN_TIME } from '@/investigation/state'
import { openEngine } from '../engine'

/** Null is the order of files and lines. */
export type Order = Listing['order']

/** Rows `[from, from + count)` of a listing. Rejects with an AbortError when `signal` fires. */
export async function askRows(
  listing: Listing,
  from: number,
  count: number,
  signal: AbortSignal,
): Promise<RowsColumns> {
  return (await openEngine()).query({ kind: 'rows', ...listing, from, count }, signal)
}

/** Where in a listing something stands; null where there is none. */
export async function askPosition(
  listing: Listing,
  of: PositionQuery['of'],
  signal: AbortSignal,
): Promise<number | null> {
  const { position } = await (await openEngine()).query({ kind: 'position', ...listing, of }, signal)
  return position < 0 ? null : position
}

/** Position of the row nearest to an instant, the earlier of two as near; null where there are no rows. `listing` is ordered by time. */
export async function askNearest(listing: Listing, time: number, signal: AbortSignal): Promise<number | null> {
  const ascending: Listing = { ...listing, order: IN_TIME }
  const after = (await askPosition(ascending, { is: 'time', time }, signal)) ?? 0
  const { total, numbers } = await askRows(ascending, Math.max(0, after - 1), 2, signal)
  if (total === 0) return null
  const [before, next] = numbers.time
  const isBefore = after > 0 && (typeof next !== 'number' || time - (before ?? time) <= next - time)
  const position = isBefore ? after - 1 : Math.min(after, total - 1)
  return listing.order?.descending ? total - 1 - position : position
}
