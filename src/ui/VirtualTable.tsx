import { type ReactNode, useEffect, useState } from 'react'
import { cx } from './cx'

export interface VirtualColumn {
  readonly id: string
  readonly header: string
  /** px; `grow` takes what is left. */
  readonly width: number
  readonly grow?: boolean
  readonly align?: 'end'
}

export interface VirtualTableProps {
  readonly label: string
  readonly columns: readonly VirtualColumn[]
  readonly count: number
  /** Height of every row, px; cells are cut, not wrapped. */
  readonly rowHeight: number
  /** Height of the scrolling box, px. */
  readonly height: number
  readonly cell: (row: number, column: string) => ReactNode
  /** Told which rows `[first, last)` exist, in sight or near. */
  readonly onRows?: (first: number, last: number) => void
}

const AHEAD = 8
const HEAD = 26

/** A long table of equal rows, of which only those in sight exist. */
export function VirtualTable({ label, columns, count, rowHeight, height, cell, onRows }: VirtualTableProps) {
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.floor(top / rowHeight) - AHEAD)
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + AHEAD)
  useEffect(() => onRows?.(first, last), [onRows, first, last])
  const grid = {
    gridTemplateColumns: columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' '),
  }
  const width = `max(100%, ${columns.reduce((sum, column) => sum + column.width, 0)}px)`
  return (
    <div
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-auto rounded-md border border-line bg-surface text-xs"
      style={{ height: Math.min(height, count * rowHeight + HEAD) + 2 }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className="sticky top-0 z-10 bg-sunken text-ink3" style={{ width }}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: rows of a table, unlike those of a grid, take no focus */}
        <div
          role="row"
          aria-rowindex={1}
          className="grid items-center border-b border-line2"
          style={{ ...grid, height: HEAD }}
        >
          {columns.map(({ id, header, align }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: nothing is done with a heading here
            <span key={id} role="columnheader" className={cx('truncate px-2', align && 'text-end')}>
              {header}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ width, height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).map((row) => (
          // biome-ignore lint/a11y/useFocusableInteractive: rows of a table, unlike those of a grid, take no focus
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className="absolute inset-x-0 grid items-center border-b border-line"
            style={{ ...grid, top: row * rowHeight, height: rowHeight }}
          >
            {columns.map(({ id, align }) => (
              <span key={id} role="cell" className={cx('truncate px-2', align && 'text-end')}>
                {cell(row, id)}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
