import type { Listing, TimeSpan } from '../query'
import type { AccessColumns } from './access-columns'
import type { Checkpoint } from './checkpoint'
import { asTheyStand, firstPosition, type ListedRows, numbersOfRows, timeAt } from './listed-rows'
import { matchingRows } from './listing-matching'
import { type Order, orderRows } from './order-rows'
import { Recently } from './recently'
import { NumberedRows } from './rows-numbered'
import type { Scopes } from './scopes'

/** At four bytes a row: six orders of 10 million rows, or one of 50 million. */
const ROOM = 256 * 2 ** 20
/** Rows gone over between checkpoints. */
const BLOCK = 262_144

/** Listings asked for lately. Each is made once; its pages are then looks into it. */
export class Listings {
  private readonly orders = new Recently<ListedRows>(ROOM, byteLengthOf)
  private readonly listings = new Recently<ListedRows>(ROOM, byteLengthOf)
  private readonly scopes: Scopes

  /** Which rows meet conditions is found out once for these and for what is counted in `scopes`. */
  constructor(scopes: Scopes) {
    this.scopes = scopes
  }

  async of(tables: readonly AccessColumns[], listing: Listing, checkpoint: Checkpoint): Promise<ListedRows> {
    const standing = asTheyStand(new NumberedRows(tables))
    const { order } = listing
    const needsNone = order?.by === 'time' && !order.descending && standing.times === 'ascending'
    return this.listed(standing, { ...listing, order: needsNone ? null : order }, checkpoint)
  }

  /** What was made of a table that has changed or gone. */
  forget(table: string): void {
    this.orders.forget(table)
    this.listings.forget(table)
  }

  clear(): void {
    this.orders.clear()
    this.listings.clear()
  }

  private async listed(standing: ListedRows, listing: Listing, checkpoint: Checkpoint): Promise<ListedRows> {
    const { tables, where, time, order } = listing
    const what = [where, time, order]
    const known = this.listings.get(tables, what)
    if (known !== null) return known
    const whole = order === null ? standing : await this.ordered(standing, tables, order, checkpoint)
    const made = await this.part(whole, listing, checkpoint)
    this.listings.set(tables, what, made)
    return made
  }

  /** Of all rows in an order, those that a listing holds. */
  private async part(whole: ListedRows, listing: Listing, checkpoint: Checkpoint): Promise<ListedRows> {
    const { where, time, order } = listing
    if (where.length === 0 && time === null) return whole
    if (where.length === 0 && time !== null && whole.times !== 'any') return within(whole, time)
    if (order === null) {
      const { all } = whole
      const selected = where.length === 0 ? null : await this.scopes.selection(all.tables, listing, checkpoint)
      const rows = await matchingRows(all, selected, time, checkpoint)
      return { ...whole, rows, first: 0, total: rows.length }
    }
    const matching = await this.listed(asTheyStand(whole.all), { ...listing, order: null }, checkpoint)
    return picked(whole, matching, checkpoint)
  }

  private async ordered(
    { all }: ListedRows,
    tables: readonly string[],
    order: Order,
    checkpoint: Checkpoint,
  ): Promise<ListedRows> {
    const known = this.orders.get(tables, order)
    if (known !== null) return known
    const rows = await orderRows(all, order, checkpoint)
    const times = order.by !== 'time' ? 'any' : order.descending ? 'descending' : 'ascending'
    const made: ListedRows = { all, rows, first: 0, total: rows.length, times }
    this.orders.set(tables, order, made)
    return made
  }
}

const byteLengthOf = ({ rows }: ListedRows): number => (rows?.length ?? 0) * 4

/** Rows in the order of their times make any span with two searches. */
function within(listed: ListedRows, { from, to }: TimeSpan): ListedRows {
  const { rows, first, total, times } = listed
  const notBefore = (time: number) => firstPosition(total, (position) => timeAt(listed, position) >= time)
  const before = (time: number) => firstPosition(total, (position) => timeAt(listed, position) < time)
  const [begin, end] = times === 'ascending' ? [notBefore(from), notBefore(to)] : [before(to), before(from)]
  const last = Math.max(begin, end)
  const some = rows === null ? null : numbersOfRows(listed, begin, last - begin)
  return { ...listed, rows: some, first: first + begin, total: last - begin }
}

/** Rows of `whole`, in its order, that are also in `part`. */
async function picked(whole: ListedRows, part: ListedRows, checkpoint: Checkpoint): Promise<ListedRows> {
  const marks = new Uint8Array(whole.all.total)
  for (let at = 0; at < part.total; at += BLOCK) {
    await checkpoint()
    mark(marks, numbersOfRows(part, at, BLOCK))
  }
  // One place more than rows: the last is written to before it is known that nothing belongs there.
  const rows = new Uint32Array(part.total + 1)
  let found = 0
  for (let at = 0; at < whole.total; at += BLOCK) {
    await checkpoint()
    found = pick(marks, numbersOfRows(whole, at, BLOCK), rows, found)
  }
  return { ...whole, rows: rows.subarray(0, found), first: 0, total: found }
}

function mark(marks: Uint8Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) marks[rows[i] ?? 0] = 1
}

/** Written without a branch: whether the next row is marked cannot be foretold. */
function pick(marks: Uint8Array, from: Uint32Array, to: Uint32Array, found: number): number {
  let count = found
  for (let i = 0; i < from.length; i++) {
    const row = from[i] ?? 0
    to[count] = row
    count += marks[row] ?? 0
  }
  return count
}
