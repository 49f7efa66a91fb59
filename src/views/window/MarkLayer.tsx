import { type FocusEvent, type KeyboardEvent, memo, useState } from 'react'
import type { Mark } from '@/analysis/layout/scene'

export interface MarkLayerProps {
  /** Spoken name of the lane. */
  readonly lane: string
  readonly marks: readonly Mark[]
  readonly say: (mark: Mark) => string
  readonly isSelected: (mark: Mark) => boolean
  readonly onPoint: (mark: Mark | null, by: 'pointer' | 'focus') => void
  readonly onPick: (mark: Mark, by: 'pointer' | 'key') => void
}

/**
 * Everything that can be pointed at on one lane. One tab stop; arrow keys step in order of time, up and down change
 * lanes. The drawing itself is silent, so that each thing is read once.
 */
export const MarkLayer = memo(function MarkLayer({ lane, marks, say, isSelected, onPoint, onPick }: MarkLayerProps) {
  const [active, setActive] = useState<string | null>(null)
  const entry = marks.find((mark) => mark.key === active) ?? marks.find(isSelected) ?? marks[0]
  if (entry === undefined) return null
  const step = (event: KeyboardEvent<SVGGElement>, mark: Mark): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onPick(mark, 'key')
      return
    }
    const target = STEPS[event.key]?.(event.currentTarget)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    target?.focus()
  }
  const focus = (event: FocusEvent<SVGGElement>, mark: Mark): void => {
    setActive(mark.key)
    if (event.currentTarget.matches(':focus-visible')) onPoint(mark, 'focus')
  }
  return (
    <g {...GROUP} aria-label={lane} data-lane>
      {marks.map((mark) => (
        <g
          key={mark.key}
          role="button"
          tabIndex={mark === entry ? 0 : -1}
          aria-label={say(mark)}
          data-mark={mark.key}
          data-x={mark.x}
          className="cursor-pointer outline-none [&:focus-visible>.ring]:opacity-100"
          onPointerEnter={(event) => event.pointerType !== 'touch' && onPoint(mark, 'pointer')}
          onPointerLeave={() => onPoint(null, 'pointer')}
          onFocus={(event) => focus(event, mark)}
          onBlur={() => onPoint(null, 'focus')}
          onClick={() => onPick(mark, 'pointer')}
          onKeyDown={(event) => step(event, mark)}
        >
          <Reach mark={mark} />
          <Ring mark={mark} shown={isSelected(mark)} />
        </g>
      ))}
    </g>
  )
})

/** What the pointer can hit: at least 16 px each way where the drawing is smaller. */
function Reach({ mark: { box, bin } }: { mark: Mark }) {
  const least = bin === undefined ? 16 : 0
  const w = Math.max(box.w, least)
  const h = Math.max(box.h, least)
  return <rect x={box.x + (box.w - w) / 2} y={box.y + (box.h - h) / 2} width={w} height={h} fill="transparent" />
}

function Ring({ mark: { box, x, y, outline }, shown }: { mark: Mark; shown: boolean }) {
  const look = {
    fill: 'none',
    stroke: 'var(--select)',
    strokeWidth: 1.5,
    className: `ring pointer-events-none ${shown ? '' : 'opacity-0'}`,
  }
  if (outline === 'disc') return <circle cx={x} cy={y} r={9} {...look} />
  return <rect x={box.x - 2} y={box.y - 2} width={box.w + 4} height={box.h + 4} rx={3} {...look} />
}

/** A spread, because the linter knows no roles of SVG elements. */
const GROUP = { role: 'group' } as const

const siblings = (from: Element): SVGGElement[] => [
  ...(from.parentElement?.querySelectorAll<SVGGElement>(':scope > [data-mark]') ?? []),
]

function alongLane(from: SVGGElement, by: number): SVGGElement | null {
  const all = siblings(from)
  return all[all.indexOf(from) + by] ?? null
}

/** The mark nearest in time on the next lane that has any. */
function acrossLanes(from: SVGGElement, by: number): SVGGElement | null {
  const lanes = [...(from.ownerSVGElement?.querySelectorAll('[data-lane]') ?? [])]
  const lane = lanes[lanes.indexOf(from.parentElement ?? from) + by]
  const x = Number(from.dataset.x)
  let best: SVGGElement | null = null
  for (const mark of lane?.querySelectorAll<SVGGElement>('[data-mark]') ?? []) {
    const distance = Math.abs(Number(mark.dataset.x) - x)
    if (best === null || distance < Math.abs(Number(best.dataset.x) - x)) best = mark
  }
  return best
}

const STEPS: Readonly<Record<string, (from: SVGGElement) => SVGGElement | null>> = {
  ArrowLeft: (from) => alongLane(from, -1),
  ArrowRight: (from) => alongLane(from, 1),
  ArrowUp: (from) => acrossLanes(from, -1),
  ArrowDown: (from) => acrossLanes(from, 1),
  Home: (from) => siblings(from)[0] ?? null,
  End: (from) => siblings(from).at(-1) ?? null,
}
