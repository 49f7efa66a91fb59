import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { rowKeys } from './row-keys'
import { heightOf, type RowLayout, rowAt, topOf } from './row-layout'
import { scrollScale } from './scroll-scale'
import { useDrawnRows } from './use-drawn-rows'
import { useScaledScroll } from './use-scaled-scroll'
import { useWidth } from './use-width'
import { VirtualHead } from './VirtualHead'
import { RowDetail, type RowPick, VirtualRow } from './VirtualRow'
import type { VirtualColumn } from './virtual-column'

export interface VirtualTableProps {
  readonly label: string
  readonly columns: readonly VirtualColumn[]
  readonly count: number
  /** Height of every row, px; cells are cut, not wrapped. */
  readonly rowHeight: number
  /** Height of the scrolling box at most, px. */
  readonly height: number
  /** The same function as long as it tells the same: a row is drawn again with another. */
  readonly cell: (row: number, column: string) => ReactNode
  /** Whether a row can be told already; left out where all can. */
  readonly isKnown?: (row: number) => boolean
  /** Told which rows `[first, last)` exist, in sight or near. */
  readonly onRows?: (first: number, last: number) => void
  /** Told which rows `[first, last)` are in sight. */
  readonly onSight?: (first: number, last: number) => void
  readonly onSort?: (column: string) => void
  readonly onWidth?: (column: string, width: number) => void
  /** Rows that can be gone through by keys and opened. */
  readonly pick?: RowPick
  readonly ref?: Ref<VirtualTableHandle>
}

export interface VirtualTableHandle {
  /** Brings a row into sight, in the middle where it was not, and takes the focus if `focus` says so. */
  readonly show: (row: number, focus?: boolean) => void
}

const AHEAD = 4
const HEAD = 26

/** A long table of equal rows, of which only those in sight exist: fifty million are as good as fifty. */
export function VirtualTable(props: VirtualTableProps) {
  const { label, columns, count, rowHeight, height, cell, isKnown, onRows, onSight, onSort, onWidth, pick, ref } = props
  const id = useId()
  const [detail, setDetail] = useState(0)
  const open = pick?.open ?? null
  const layout = useMemo(() => ({ count, rowHeight, open, detail }), [count, rowHeight, open, detail])
  const whole = heightOf(layout)
  const scale = useMemo(() => scrollScale(whole), [whole])
  const inSight = Math.min(height - HEAD, whole)
  const { box, place, onScroll, scrollTo } = useScaledScroll(scale, inSight)
  const [outer, width] = useWidth<HTMLDivElement>(800)

  const first = Math.max(0, rowAt(layout, place.at))
  const last = Math.min(count, rowAt(layout, place.at + inSight - 1) + 1)
  const from = Math.max(0, first - AHEAD)
  const to = Math.min(count, last + AHEAD)
  const ring = Math.ceil(height / rowHeight) + 2 * AHEAD + 1
  const drawn = useDrawnRows({ from, to, top: place.top + topOf(layout, from) - place.at }, isKnown)
  // Before the paint: rows are asked for, and their place is told, a frame sooner.
  useLayoutEffect(() => onRows?.(from, to), [onRows, from, to])
  useLayoutEffect(() => onSight?.(first, last), [onSight, first, last])

  const bringIntoSight = (row: number) => {
    const top = topOf(layout, row)
    const isSeen = top >= place.at && top + rowHeight <= place.at + inSight
    if (isSeen) return
    const isNear = Math.abs(top - place.at) < 2 * inSight
    if (!isNear) scrollTo(top - Math.floor((inSight - rowHeight) / 2))
    else scrollTo(top < place.at ? top : top + rowHeight - inSight)
  }
  useImperativeHandle(ref, () => ({
    show(row, focus = false) {
      bringIntoSight(row)
      if (focus) box.current?.focus({ preventScroll: true })
    },
  }))
  const before = useRef(layout)
  useLayoutEffect(() => {
    // A row that opens or closes above the eye must not push what is read.
    const top = (of: RowLayout) => topOf(of, rowAt(before.current, place.at))
    const pushed = before.current.count === layout.count ? top(layout) - top(before.current) : 0
    const isGrown = layout.open !== before.current.open || layout.detail > before.current.detail
    before.current = layout
    const at = place.at + pushed
    // A row opened in sight is seen whole, or at least from its beginning.
    const opened = layout.open === null || !isGrown ? at : topOf(layout, layout.open)
    const end = opened + rowHeight + detail - inSight
    const isSeen = opened >= at && opened < at + inSight
    const next = isGrown && isSeen && end > at ? Math.min(opened, end) : at
    if (next !== place.at) scrollTo(next)
  }, [layout, place.at, scrollTo, rowHeight, detail, inSight])

  const picking = useRef(pick)
  useLayoutEffect(() => {
    picking.current = pick
  })
  const choose = useCallback((row: number) => {
    // Words that were just marked with the mouse are to be copied.
    if (getSelection()?.type === 'Range') return
    picking.current?.onFocus(row)
    picking.current?.onOpen(picking.current.open === row ? null : row)
  }, [])
  const grid = columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')
  const wide = `max(100%, ${columns.reduce((sum, column) => sum + column.width, 0)}px)`
  const focused = pick?.focused ?? null
  return (
    <div ref={outer} className="min-w-0">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has one of two roles, and keys only in a grid */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name and a count of rows */}
      <div
        ref={box}
        role={pick ? 'grid' : 'table'}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-activedescendant={
          focused !== null && focused >= drawn.from && focused < drawn.to ? `${id}-${focused}` : undefined
        }
        // A scrolling box must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="group relative contain-strict overflow-auto rounded-md border border-line bg-surface text-xs [overflow-anchor:none]"
        style={{ height: Math.min(height, whole + HEAD) + 2 }}
        onScroll={onScroll}
        onMouseMove={tellCut}
        onKeyDown={pick && rowKeys(pick, count, Math.max(1, Math.floor(inSight / rowHeight) - 1), bringIntoSight)}
      >
        <div role="rowgroup" className="sticky top-0 z-10 bg-sunken text-ink3" style={{ width: wide }}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: what can be done with a heading is a button inside */}
          <div
            role="row"
            aria-rowindex={1}
            className="grid items-center border-b border-line2"
            style={{ gridTemplateColumns: grid, height: HEAD }}
          >
            <VirtualHead columns={columns} onSort={onSort} onWidth={onWidth} />
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ width: wide, height: scale.box }}>
          <div className="absolute inset-x-0" style={{ top: drawn.top }}>
            {Array.from({ length: Math.max(0, drawn.to - drawn.from) }, (_, i) => drawn.from + i).map((row) => (
              <VirtualRow
                key={(((row - drawn.base) % ring) + ring) % ring}
                id={`${id}-${row}`}
                row={row}
                height={rowHeight}
                grid={grid}
                columns={columns}
                cell={cell}
                isFocused={focused === row}
                isOpen={open === row}
                onChoose={pick && choose}
              >
                {open === row && (
                  <RowDetail width={width} onHeight={setDetail}>
                    {pick?.detail(row)}
                  </RowDetail>
                )}
              </VirtualRow>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

/** A value that is cut is told whole to who points at it. */
function tellCut({ target }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || !CELLS.includes(target.role ?? '')) return
  target.title = target.scrollWidth > target.clientWidth ? target.textContent : ''
}

const CELLS = ['cell', 'gridcell']
