import { BrushHandle, type BrushHandleProps } from './BrushHandle'

type Side = 'from' | 'to'

export interface BrushWindowProps {
  readonly box: BrushHandleProps['box']
  readonly ends: Readonly<Record<Side, Omit<BrushHandleProps, 'box' | 'label'>>>
  readonly labels: Readonly<Record<Side, string>>
}

/** A window drawn over a longer time, with a handle at both ends; presses are those of the drawing around it. */
export function BrushWindow({ box, ends: { from, to }, labels }: BrushWindowProps) {
  return (
    <>
      <rect
        x={from.x}
        y={box.y}
        width={Math.max(2, to.x - from.x)}
        height={box.h}
        rx={3}
        fill="transparent"
        stroke="var(--select)"
        strokeWidth={1.5}
        className="cursor-grab active:cursor-grabbing"
      />
      <BrushHandle box={box} label={labels.from} {...from} />
      <BrushHandle box={box} label={labels.to} {...to} />
    </>
  )
}
