import { memo, type ReactNode, type Ref, useCallback, useMemo } from 'react'
import type { EpochMs, ZoneId } from '@/base/brand'
import type { Order } from '@/data/rows/ask-rows'
import { chooseWidth, type ListedColumn, useColumnChoice } from '@/data/rows/column-choice'
import type { FoundRow } from '@/data/rows/found-row'
import type { ListedRows } from '@/data/rows/use-listing'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { VirtualTable, type VirtualTableHandle } from '@/ui/VirtualTable'
import { RowDetail } from './RowDetail'
import { rowCell } from './row-cell'
import { tableColumns } from './table-columns'
import { text } from './text'

const ROW = 24
const HEIGHT = 26 + ROW * 20

export interface RowsTableProps {
  readonly told: ListedRows
  readonly total: number
  readonly shown: readonly ListedColumn[]
  readonly order: Order
  readonly zone: ZoneId
  /** The day that all rows in sight are of, by its start. */
  readonly day: EpochMs | null
  readonly focused: number | null
  readonly open: number | null
  readonly onFocus: (row: number) => void
  readonly onOpen: (row: number | null) => void
  readonly onRows: (first: number, last: number) => void
  readonly onSight: (first: number, last: number) => void
  readonly onSort: (column: string) => void
  readonly onPinRow: ((row: FoundRow) => void) | undefined
  readonly ref: Ref<VirtualTableHandle>
}

const onWidth = (column: string, px: number): void => chooseWidth(column as ListedColumn, px)

/** The rows themselves: hundreds of cells, drawn again only where another row, column or day is told. */
export const RowsTable = memo(function RowsTable(props: RowsTableProps) {
  const { told, total, shown, order, zone, day, focused, open, onFocus, onOpen, onRows, onSight, onSort, onPinRow } =
    props
  const t = useText(text)
  const language = useLanguage()
  const choice = useColumnChoice()
  const columns = useMemo(
    () => tableColumns(shown, choice, { order, zone, language, day }),
    [shown, choice, order, zone, language, day],
  )
  const isOneDay = day !== null
  const cell = useCallback(
    (position: number, column: string): ReactNode =>
      column === 'open'
        ? OPENERS[open === position ? 'open' : 'closed']
        : rowCell(position, column as ListedColumn, { told, zone, language, isOneDay }),
    [told, zone, language, isOneDay, open],
  )
  return (
    <VirtualTable
      ref={props.ref}
      label={t('label')}
      columns={columns}
      count={total}
      rowHeight={ROW}
      height={HEIGHT}
      cell={cell}
      isKnown={told.isKnown}
      onRows={onRows}
      onSight={onSight}
      onSort={onSort}
      onWidth={onWidth}
      pick={{
        focused,
        onFocus,
        open,
        onOpen,
        detail: (position) => {
          const row = told.row(position)
          return row && <RowDetail key={`${row.table} ${row.file} ${row.line}`} row={row} onPin={onPinRow} />
        },
      }}
    />
  )
})

/** The same elements for all rows. */
const OPENERS = {
  open: (
    <span className="flex rotate-90 text-ink3">
      <Icon name="right" />
    </span>
  ),
  closed: (
    <span className="flex text-ink3">
      <Icon name="right" />
    </span>
  ),
}
