import { type ReactNode, useState } from 'react'

export interface VirtualRowsProps {
  readonly count: number
  /** Height of every row, px; rows are cut, not wrapped. */
  readonly rowHeight: number
  /** Height of the scrolling box, px. */
  readonly height: number
  readonly label: string
  readonly row: (index: number) => ReactNode
}

const AHEAD = 8

/** A long list of equal rows, of which only those in sight exist. */
export function VirtualRows({ count, rowHeight, height, label, row }: VirtualRowsProps) {
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.floor(top / rowHeight) - AHEAD)
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + AHEAD)
  const indexes = Array.from({ length: last - first }, (_, i) => first + i)
  return (
    <div
      role="list"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-auto"
      style={{ height: Math.min(height, count * rowHeight) }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className="relative" style={{ height: count * rowHeight }}>
        {indexes.map((index) => (
          <div
            key={index}
            role="listitem"
            aria-setsize={count}
            aria-posinset={index + 1}
            className="absolute inset-x-0"
            style={{ top: index * rowHeight, height: rowHeight }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  )
}
