import type { KeyboardEvent } from 'react'

const WIDTH = 8
const HEIGHT = 18

export interface BrushHandleProps {
  readonly x: number
  /** What it moves over. */
  readonly box: { readonly y: number; readonly h: number }
  readonly label: string
  /** Epoch ms. */
  readonly value: number
  readonly limits: { readonly from: number; readonly to: number }
  /** The value in words. */
  readonly said: string
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
}

/** One end of a window drawn over a longer time; presses are those of the drawing around it. */
export function BrushHandle({ x, box, label, value, limits, said, onKeyDown }: BrushHandleProps) {
  const left = Math.round(x) - WIDTH / 2
  const top = Math.round(box.y + (box.h - HEIGHT) / 2)
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      aria-valuenow={value}
      aria-valuetext={said}
      onKeyDown={onKeyDown}
      className="cursor-ew-resize outline-none [&:focus-visible>.ring]:opacity-100"
    >
      <rect x={left - 5} y={box.y - 4} width={WIDTH + 10} height={box.h + 8} fill="transparent" />
      <rect
        x={left - 3}
        y={top - 3}
        width={WIDTH + 6}
        height={HEIGHT + 6}
        rx={5}
        className="ring opacity-0"
        fill="none"
        stroke="var(--ink)"
        strokeWidth={2}
      />
      <rect
        x={left}
        y={top}
        width={WIDTH}
        height={HEIGHT}
        rx={2.5}
        fill="var(--surface)"
        stroke="var(--select)"
        strokeWidth={1.5}
      />
      <path d={`M${left + 2.8} ${top + 5}v8M${left + 5.2} ${top + 5}v8`} stroke="var(--select)" />
    </g>
  )
}
