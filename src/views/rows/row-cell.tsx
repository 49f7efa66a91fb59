import type { ReactNode } from 'react'
import type { ZoneId } from '@/base/brand'
import { formatNumber } from '@/base/format'
import type { Language } from '@/base/text'
import { visibleControls } from '@/base/visible'
import type { ListedColumn } from '@/data/rows/column-choice'
import type { ListedRows } from '@/data/rows/use-listing'
import { clockOf, dayOfRow, valueWords } from './row-words'

export interface CellContext {
  readonly told: ListedRows
  readonly zone: ZoneId
  readonly language: Language
  /** The head tells the day of all rows in sight. */
  readonly isOneDay: boolean
}

/** One value of a row; three dots while it is being fetched. No component, as there are hundreds of them. */
export function rowCell(position: number, column: ListedColumn, context: CellContext): ReactNode {
  const { told, zone, language, isOneDay } = context
  if (column === 'extract') return visibleControls(told.extractOf(position)?.fileName ?? '')
  const value = told.value(position, column)
  if (value === undefined) return column === 'time' ? '…' : null
  if (column === 'time') {
    const time = Number(value)
    return isOneDay ? clockOf(time, zone) : `${dayOfRow(time, zone, language)} ${clockOf(time, zone)}`
  }
  if (column === 'line') return formatNumber(Number(value), language)
  const words = valueWords(column, value, language)
  // Refused and failed requests are set apart by weight: colour is the intruder's.
  return column === 'status' && Number(value) >= 400 ? <b>{words}</b> : words
}
