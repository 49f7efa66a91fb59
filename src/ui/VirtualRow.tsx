import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { cx } from './cx'
import type { VirtualColumn } from './virtual-column'

/** Rows that can be gone through by keys, and one of which may be open. */
export interface RowPick {
  readonly focused: number | null
  readonly onFocus: (row: number) => void
  readonly open: number | null
  readonly onOpen: (row: number | null) => void
  /** What stands below the open row. */
  readonly detail: (row: number) => ReactNode
}

export interface VirtualRowProps {
  readonly id: string
  readonly row: number
  /** px in the box. */
  readonly top: number
  readonly height: number
  readonly grid: string
  readonly columns: readonly VirtualColumn[]
  readonly cell: (row: number, column: string) => ReactNode
  readonly pick: RowPick | undefined
  /** px; a detail is as wide as what is seen of the table, however wide the table. */
  readonly detailWidth: number
  readonly onDetail: (height: number) => void
}

export function VirtualRow(props: VirtualRowProps) {
  const { id, row, top, height, grid, columns, cell, pick, detailWidth, onDetail } = props
  const isOpen = pick?.open === row
  const isFocused = pick?.focused === row
  const choose = () => {
    // Words that were just marked with the mouse are to be copied.
    if (pick === undefined || getSelection()?.type === 'Range') return
    pick.onFocus(row)
    pick.onOpen(isOpen ? null : row)
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its row (aria-activedescendant)
    <div
      id={id}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={pick ? isFocused : undefined}
      className={cx('absolute inset-x-0 border-b border-line contain-content', isOpen && 'bg-attack-soft')}
      style={{ top }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid handles the keys */}
      <div
        className={cx(
          'grid items-center',
          pick && 'cursor-default',
          pick && !isOpen && 'hover:bg-sunken',
          isFocused && 'shadow-[inset_3px_0_0_var(--ink)]',
          isFocused && !isOpen && 'bg-sunken',
          isFocused && 'outline-ink -outline-offset-2 group-focus-visible:outline-2',
        )}
        style={{ gridTemplateColumns: grid, height: height - 1 }}
        onClick={pick && choose}
      >
        {columns.map((column) => (
          <span
            key={column.id}
            role={pick ? 'gridcell' : 'cell'}
            className={cx('truncate px-2', column.align && 'text-end')}
          >
            {cell(row, column.id)}
          </span>
        ))}
      </div>
      {isOpen && (
        <Detail width={detailWidth} onHeight={onDetail}>
          {pick.detail(row)}
        </Detail>
      )}
    </div>
  )
}

interface DetailProps {
  readonly width: number
  readonly onHeight: (height: number) => void
  readonly children: ReactNode
}

function Detail({ width, onHeight, children }: DetailProps) {
  const ref = useRef<HTMLDivElement>(null)
  const tell = useRef(onHeight)
  useLayoutEffect(() => {
    tell.current = onHeight
  })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    tell.current(element.offsetHeight)
    const observer = new ResizeObserver(() => tell.current(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what can be done in it is focusable
    <div ref={ref} role="gridcell" className="sticky left-0" style={{ width: width - 2 }}>
      {children}
    </div>
  )
}
