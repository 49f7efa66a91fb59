import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { type CellRange, rangeOf } from './heat-columns'
import type { CellSize } from './heat-paint'

type Cell = readonly [column: number, hour: number]

export interface HeatHand {
  /** The cell pointed at, by hand or keys. */
  readonly cursor: Cell | null
  /** The rectangle being drawn. */
  readonly drawn: CellRange | null
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
    readonly onPointerLeave: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
}

/** Points at cells and draws rectangles of them, with a pointer or with the arrow keys. */
export function useHeatHand(columns: number, { w, h }: CellSize, onChoose: (range: CellRange) => void): HeatHand {
  const [cursor, setCursor] = useState<Cell | null>(null)
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const pressed = useRef<Cell | null>(null)
  const inside = ([column, hour]: Cell): Cell => [
    Math.min(Math.max(column, 0), columns - 1),
    Math.min(Math.max(hour, 0), 23),
  ]
  const cellAt = (event: PointerEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect()
    return inside([Math.floor((event.clientX - box.left) / w), Math.floor((event.clientY - box.top) / h)])
  }
  const end = (): void => {
    pressed.current = null
    setAnchor(null)
  }
  return {
    cursor: cursor && inside(cursor),
    drawn: anchor && cursor && rangeOf(inside(anchor), inside(cursor)),
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return
        const cell = cellAt(event)
        pressed.current = cell
        // A finger scrolls the page; a rectangle is drawn with a mouse, a pen or keys.
        if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
        setCursor(cell)
        setAnchor(cell)
      },
      onPointerMove: (event) => setCursor(cellAt(event)),
      onPointerUp(event) {
        const from = pressed.current
        end()
        if (from !== null) onChoose(rangeOf(from, cellAt(event)))
      },
      onPointerCancel: end,
      onPointerLeave() {
        if (pressed.current === null) setCursor(null)
      },
      onKeyDown(event) {
        const now = inside(cursor ?? [0, 0])
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          onChoose(rangeOf(inside(anchor ?? now), now))
          setAnchor(null)
          return
        }
        if (event.key === 'Escape') {
          if (anchor !== null) event.stopPropagation()
          setAnchor(null)
          return
        }
        const step = STEPS[event.key]
        if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        if (event.shiftKey) setAnchor(anchor ?? now)
        else setAnchor(null)
        setCursor(cursor === null ? now : inside([now[0] + step[0], now[1] + step[1]]))
      },
      onBlur: end,
    },
  }
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-10_000, 0],
  End: [10_000, 0],
}
