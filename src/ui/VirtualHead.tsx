import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { cx } from './cx'
import { Icon } from './Icon'
import { MAX_WIDTH, MIN_WIDTH, type VirtualColumn } from './virtual-column'

export interface VirtualHeadProps {
  readonly columns: readonly VirtualColumn[]
  readonly onSort?: ((column: string) => void) | undefined
  readonly onWidth?: ((column: string, width: number) => void) | undefined
}

/** px an arrow key makes a column wider or narrower. */
const STEP = 16

/** Names of the columns: a press sorts, the edge or Shift with an arrow key changes the width. */
export function VirtualHead({ columns, onSort, onWidth }: VirtualHeadProps) {
  return columns.map((column) => (
    // biome-ignore lint/a11y/useFocusableInteractive: what can be done with a heading is a button inside
    <div
      key={column.id}
      role="columnheader"
      aria-sort={column.sort}
      className={cx('relative flex h-full min-w-0 items-center px-2', column.align && 'justify-end')}
    >
      <Name column={column} onSort={onSort} onWidth={onWidth} />
      {onWidth && <Edge column={column} onWidth={onWidth} />}
    </div>
  ))
}

interface NameProps extends Omit<VirtualHeadProps, 'columns'> {
  readonly column: VirtualColumn
}

function Name({ column, onSort, onWidth }: NameProps) {
  const { id, header, sort, width } = column
  if (sort === undefined || onSort === undefined) return <span className="truncate">{header}</span>
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = event.shiftKey ? { ArrowLeft: -STEP, ArrowRight: STEP }[event.key] : undefined
    if (turn === undefined || onWidth === undefined) return
    event.preventDefault()
    onWidth(id, clamped(width + turn))
  }
  return (
    <button
      type="button"
      aria-keyshortcuts={onWidth && 'Shift+ArrowLeft Shift+ArrowRight'}
      onClick={() => onSort(id)}
      onKeyDown={onKeyDown}
      className={cx(
        'flex h-full min-w-0 items-center gap-0.5 hover:text-ink',
        sort !== 'none' && 'font-medium text-ink',
      )}
    >
      <span className="truncate">{header}</span>
      {sort !== 'none' && (
        <span className={cx('-mr-1', sort === 'ascending' && 'rotate-180')}>
          <Icon name="down" />
        </span>
      )}
    </button>
  )
}

interface EdgeProps {
  readonly column: VirtualColumn
  readonly onWidth: (column: string, width: number) => void
}

/** For pointers; the keys of the heading do the same. */
function Edge({ column, onWidth }: EdgeProps) {
  const from = useRef<number | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    // As wide as it is drawn, which is more than was said where it takes what is left.
    from.current = (event.currentTarget.parentElement?.offsetWidth ?? column.width) - event.clientX
  }
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-1 -right-1 z-10 w-2 cursor-col-resize touch-none border-r border-transparent hover:border-ink3"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (from.current !== null) onWidth(column.id, clamped(from.current + event.clientX))
      }}
      onLostPointerCapture={() => {
        from.current = null
      }}
    />
  )
}

const clamped = (width: number): number => Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(width)))
