import { memo, type ReactNode, useLayoutEffect, useRef } from 'react'
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
  readonly height: number
  readonly grid: string
  readonly columns: readonly VirtualColumn[]
  readonly cell: (row: number, column: string) => ReactNode
  readonly isFocused: boolean
  readonly isOpen: boolean
  /** Of rows that can be gone through; the same function each time. */
  readonly onChoose: ((row: number) => void) | undefined
  /** What stands below it. */
  readonly children: ReactNode
}

export const VirtualRow = memo(function VirtualRow(props: VirtualRowProps) {
  const { id, row, height, grid, columns, cell, isFocused, isOpen, onChoose, children } = props
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its row (aria-activedescendant)
    <div
      id={id}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={onChoose ? isFocused : undefined}
      className={cx('border-b border-line', isOpen && 'bg-attack-soft')}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid handles the keys */}
      <div
        className={cx(
          'grid items-center',
          onChoose && 'cursor-default',
          onChoose && !isOpen && 'hover:bg-sunken',
          isFocused && 'shadow-[inset_3px_0_0_var(--ink)]',
          isFocused && !isOpen && 'bg-sunken',
          isFocused && 'outline-ink -outline-offset-2 group-focus-visible:outline-2',
        )}
        style={{ gridTemplateColumns: grid, height: height - 1 }}
        onClick={onChoose && (() => onChoose(row))}
      >
        {columns.map(({ id: column, align, isCode }) => (
          <span
            key={column}
            role={onChoose ? 'gridcell' : 'cell'}
            className={cx('truncate px-2', align && 'text-end', isCode && 'font-mono text-2xs')}
          >
            {cell(row, column)}
          </span>
        ))}
      </div>
      {children}
    </div>
  )
})

interface RowDetailProps {
  readonly width: number
  readonly onHeight: (height: number) => void
  readonly children: ReactNode
}

/** As wide as what is seen of the table, however wide the table. `width` and the height told are px. */
export function RowDetail({ width, onHeight, children }: RowDetailProps) {
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
