import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import type { Language } from '@/base/text'
import { visibleControls } from '@/base/visible'
import type { ListedColumn } from '@/data/rows/column-choice'
import type { ListedRows } from '@/data/rows/use-listing'
import { clockOf, dayOfRow, valueWords } from './row-words'

export interface RowCellProps {
  readonly listed: ListedRows
  readonly position: number
  readonly column: ListedColumn
  readonly zone: ZoneId
  readonly language: Language
  /** The head tells the day of all rows in sight. */
  readonly isOneDay: boolean
}

const CODES: readonly ListedColumn[] = ['client', 'key', 'token', 'path', 'agent', 'referrer', 'host']

/** One value of a row; three dots while it is being fetched. */
export function RowCell({ listed, position, column, zone, language, isOneDay }: RowCellProps) {
  if (column === 'extract') {
    const name = listed.extractOf(position)?.fileName
    return name && <span title={visibleControls(name)}>{visibleControls(name)}</span>
  }
  const value = listed.value(position, column)
  if (value === undefined) return column === 'time' ? <span className="text-ink3">…</span> : null
  if (column === 'time') {
    const time = Number(value)
    return isOneDay ? clockOf(time, zone) : `${dayOfRow(time, zone, language)} ${clockOf(time, zone)}`
  }
  if (column === 'line') return formatNumber(Number(value), language)
  const words = valueWords(column, value, language)
  // Refused and failed requests are set apart by weight: colour is the intruder's.
  if (column === 'status') return Number(value) >= 400 ? <b>{words}</b> : words
  if (typeof value !== 'string') return words
  return (
    <span title={words} className={CODES.includes(column) ? 'font-mono text-2xs' : undefined}>
      {words}
    </span>
  )
}
