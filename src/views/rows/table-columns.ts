import { type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { type Language, translator } from '@/base/text'
import { startOfDay } from '@/base/zoned'
import type { Order } from '@/data/rows/ask-rows'
import type { ColumnChoice, ListedColumn } from '@/data/rows/column-choice'
import type { Listed } from '@/data/rows/use-listing'
import type { RowsOrder } from '@/investigation/state'
import type { SortOrder, VirtualColumn } from '@/ui/virtual-column'
import { columnName, dayOfRow, zoneName } from './row-words'
import { text } from './text'

const WIDTHS: Readonly<Record<ListedColumn, number>> = {
  time: 168,
  page: 150,
  status: 84,
  account: 96,
  client: 124,
  key: 100,
  token: 130,
  method: 70,
  path: 260,
  bytes: 84,
  duration: 84,
  agent: 240,
  referrer: 200,
  host: 130,
  extract: 200,
  line: 84,
}
const NUMBERS: readonly ListedColumn[] = ['bytes', 'duration', 'line']
const CODES: readonly ListedColumn[] = ['client', 'key', 'token', 'path', 'agent', 'referrer', 'host']

/** The rows in sight, `[first, last)`. */
export interface Sight {
  readonly first: number
  readonly last: number
}

/** Start of the day in `zone` that all rows in sight are of; null where they are of several, undefined while they are fetched. Rows sorted by time change days seldom. */
export function dayInSight(
  { value, listing }: Listed,
  { first, last }: Sight,
  zone: ZoneId,
): EpochMs | null | undefined {
  if (listing.order?.by !== 'time') return null
  const [top, bottom] = [value(first, 'time'), value(last - 1, 'time')]
  if (typeof top !== 'number' || typeof bottom !== 'number') return undefined
  const day = startOfDay(epochMs(top), zone)
  return day === startOfDay(epochMs(bottom), zone) ? day : null
}

function sortOf(column: ListedColumn, order: Order): SortOrder | undefined {
  if (column === 'extract') return undefined
  if (column === 'line') return order === null ? 'ascending' : 'none'
  return order?.by !== column ? 'none' : order.descending ? 'descending' : 'ascending'
}

/** The order after a press on a column: by it, then the other way round. Lines stand in the order of the files. */
export const nextOrder = (column: ListedColumn, order: Order): RowsOrder =>
  column === 'line' || column === 'extract'
    ? null
    : { by: column, descending: order?.by === column && !order.descending }

export interface HeadContext {
  readonly order: Order
  readonly zone: ZoneId
  readonly language: Language
  /** The day that all rows in sight are of, by its start. */
  readonly day: EpochMs | null
}

export function tableColumns(shown: readonly ListedColumn[], { widths }: ColumnChoice, head: HeadContext) {
  const { order, zone, language, day } = head
  const t = translator(text, language)
  const last = shown.includes('path') ? 'path' : shown.at(-1)
  const columns = shown.map((column): VirtualColumn => {
    const sort = sortOf(column, order)
    const width = widths[column]
    return {
      id: column,
      header:
        column !== 'time'
          ? columnName(column, language)
          : day === null
            ? t('timeIn', { zone: zoneName(zone, epochMs(0)) })
            : t('dayIn', { day: dayOfRow(day, zone, language), zone: zoneName(zone, day) }),
      width: width ?? WIDTHS[column],
      ...(column === last && width === undefined ? { grow: true } : {}),
      ...(NUMBERS.includes(column) ? { align: 'end' as const } : {}),
      ...(CODES.includes(column) ? { isCode: true } : {}),
      ...(sort === undefined ? {} : { sort }),
    }
  })
  return [...columns, OPENER]
}

/** Its cell shows that a row can be opened. */
const OPENER: VirtualColumn = { id: 'open', header: '', width: 32 }
