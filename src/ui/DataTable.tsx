import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton'
import { cx } from './cx'
import { TableBox } from './TableBox'
import { type Column, tableText } from './table-text'
import { text } from './text'
import { useText } from './use-text'

export interface DataColumn<R> extends Column<R> {
  readonly cell?: (row: R) => ReactNode
  readonly align?: 'end'
  /** Share of the width, such as `w-[40%]`, where several tables stand in one column. */
  readonly width?: string
  /** The cell that names its row. */
  readonly rowHeader?: boolean
  /** Language of the values where it is not that of the page. */
  readonly lang?: string
}

export interface DataTableProps<R> {
  readonly caption: string
  readonly columns: readonly DataColumn<R>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  /** Height limit, CSS; the head stays in sight while the body scrolls. */
  readonly maxHeight?: string
  /** Shows the caption; otherwise it is only spoken, because a title stands above. */
  readonly showCaption?: boolean
}

/** The table twin of a chart: the same facts for those who listen, copy or check. */
export function DataTable<R>({ caption, columns, rows, keyOf, maxHeight, showCaption = false }: DataTableProps<R>) {
  const t = useText(text)
  return (
    <div>
      <TableBox label={caption} style={{ maxHeight }}>
        <table className="w-full border-collapse text-sm">
          <caption className={showCaption ? 'pb-1 text-start font-medium' : 'sr-only'}>{caption}</caption>
          <thead className={cx('text-ink3', maxHeight !== undefined && 'sticky top-0 z-10 bg-canvas')}>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={cx(
                    'border-b border-line2 py-1 pr-3 font-normal whitespace-nowrap last:pr-0',
                    column.align && 'text-end',
                    column.width,
                  )}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)} className="align-top">
                {columns.map((column) => {
                  const Cell = column.rowHeader ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.id}
                      scope={column.rowHeader ? 'row' : undefined}
                      lang={column.lang}
                      className={cx(
                        'border-b border-line py-1 pr-3 last:pr-0',
                        column.align ? 'text-end whitespace-nowrap' : 'text-start',
                      )}
                    >
                      {column.cell ? column.cell(row) : column.text(row)}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <CopyButton value={() => tableText(columns, rows)} className="mt-1.5 text-sm">
        {t('copyTable')}
      </CopyButton>
    </div>
  )
}
