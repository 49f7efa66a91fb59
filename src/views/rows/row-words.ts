import { type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { formatDay, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { visibleControls } from '@/base/visible'
import { offsetLabel, toIso } from '@/base/zoned'
import type { Order } from '@/data/rows/ask-rows'
import type { ListedColumn } from '@/data/rows/column-choice'
import type { RowValue } from '@/data/rows/found-row'
import { fieldWord } from '@/filter/filter-words'
import { shortTime } from '@/ui/short-time'
import { text } from './text'

export const columnName = (column: ListedColumn, language: Language): string =>
  column === 'time' || column === 'line' || column === 'extract'
    ? translator(text, language)(column)
    : fieldWord(column, language)

/** The abbreviation that stands for one clock only, else what it is ahead of UTC. */
export const zoneName = (zone: ZoneId, at: EpochMs): string => (zone === 'Asia/Seoul' ? 'KST' : offsetLabel(at, zone))

/** `03:12:09.205`, as exact as the log. */
export const clockOf = (time: number, zone: ZoneId): string =>
  toIso(epochMs(time), zone)
    .replace(/^.*T/, '')
    .replace(/[+-]\d\d:\d\d$/, '')

export const dayOfRow = (time: number, zone: ZoneId, language: Language): string =>
  formatDay(epochMs(time), zone, language, 'medium')

/** Long values are cut: a cell is for looking, the row's own line has all. */
const LONGEST = 300

export function valueWords(column: ListedColumn, value: RowValue, language: Language): string {
  if (value === null) return ''
  if (column === 'duration') return shortTime(Number(value) / 1000, language)
  if (column === 'status') return String(value)
  if (typeof value === 'number') return formatNumber(value, language)
  return visibleControls(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
}

/** `sorted by time`; by no column, in the order of the files. */
export function orderWords(order: Order, language: Language): string {
  const t = translator(text, language)
  if (order === null) return t('inFiles')
  const name = columnName(order.by as ListedColumn, language)
  const column = language === 'en' ? name.toLowerCase() : name
  return t(order.descending ? 'sortedDown' : 'sortedBy', { column })
}
