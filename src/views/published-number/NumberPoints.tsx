import { type KeyboardEvent, useRef, useState } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { NumberLine, NumberPoint } from '@/case/number-steps'
import { useLanguage } from '@/ui/use-text'
import { NumberGlyph } from './NumberGlyph'
import { dayX } from './number-axes'
import { type Box, labelWidth, placeLabels } from './place-labels'
import { byImportance, labelOf, sayPoint } from './point-words'

export interface NumberPointsProps {
  readonly points: readonly NumberPoint[]
  readonly lines: readonly NumberLine[]
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
  readonly onPoint: (at: { point: NumberPoint; x: number; y: number } | null) => void
}

/** Marks and labels on the scales of the surrounding chart; one tab stop, arrow keys by time. */
export function NumberPoints({ points, lines, selectedId, onSelect, onPoint }: NumberPointsProps) {
  const language = useLanguage()
  const [active, setActive] = useState(0)
  const marks = useRef<(SVGGElement | null)[]>([])
  const [xOf, yOf, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!xOf || !yOf || !plot) return null
  const at = new Map(
    points.map((point) => [point.count.id, { x: xOf(dayX(point.count.asOf)) ?? 0, y: yOf(point.count.value) ?? 0 }]),
  )
  const place = (id: string) => at.get(id) ?? { x: 0, y: 0 }
  const area: Box = { x0: plot.x, y0: plot.y - 8, x1: plot.x + plot.width + 6, y1: plot.y + plot.height + 6 }
  const wishes = byImportance(points).map((point) => ({
    id: point.count.id,
    ...place(point.count.id),
    width: labelWidth(labelOf(point, language)),
    near: point.role === 'part',
  }))
  const taken = [...at.values()].map(({ x, y }) => ({ x0: x - 5, y0: y - 5, x1: x + 5, y1: y + 5 }))
  const labels = placeLabels(
    wishes,
    area,
    taken,
    lines.flatMap((line) => strokesOf(line, place)),
  )
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? points.length - 1 : index + (step ?? 0)
    if (next === index || next < 0 || next >= points.length) return
    event.preventDefault()
    setActive(next)
    marks.current[next]?.focus()
  }
  return (
    <g>
      {points.map(({ count }) => {
        const parent = count.relation?.kind === 'part-of' ? at.get(count.relation.count) : undefined
        const { x, y } = place(count.id)
        if (!parent || parent.x !== x) return null
        return <path key={count.id} d={`M${x} ${parent.y}V${y}`} stroke="var(--ink3)" strokeDasharray="2 3" />
      })}
      <svg aria-hidden="true" className="overflow-visible">
        {labels.map((label) => {
          const { x, y } = place(label.id)
          const point = points.find((one) => one.count.id === label.id)
          if (!point) return null
          return (
            <g key={label.id}>
              {label.leader && <path d={`M${x} ${y}L${label.x} ${label.y - 4}`} stroke="var(--line2)" />}
              <text
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                className="fill-ink text-[11px] [paint-order:stroke] [stroke-linejoin:round] [stroke-width:3.5px] [stroke:var(--canvas)]"
              >
                {labelOf(point, language)}
              </text>
            </g>
          )
        })}
      </svg>
      {points.map((point, index) => {
        const { x, y } = place(point.count.id)
        return (
          <g
            key={point.count.id}
            ref={(element) => {
              marks.current[index] = element
            }}
            role="button"
            tabIndex={index === Math.min(active, points.length - 1) ? 0 : -1}
            aria-haspopup="dialog"
            aria-label={sayPoint(point, language)}
            className="cursor-pointer outline-none [&:focus-visible>.ring]:opacity-100"
            onClick={() => onSelect(point.count.id)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault()
                onSelect(point.count.id)
              } else move(event, index)
            }}
            onFocus={() => {
              setActive(index)
              onPoint({ point, x, y })
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint({ point, x, y })}
            onPointerLeave={() => onPoint(null)}
          >
            <circle cx={x} cy={y} r="11" fill="transparent" />
            <circle
              cx={x}
              cy={y}
              r="9"
              fill="none"
              stroke="var(--ink)"
              strokeWidth="2"
              className={point.count.id === selectedId ? 'ring' : 'ring opacity-0'}
            />
            <NumberGlyph point={point} x={x} y={y} />
          </g>
        )
      })}
    </g>
  )
}

/** The horizontal and vertical strokes of a stepped line as thin boxes. */
function strokesOf(line: NumberLine, place: (id: string) => { x: number; y: number }): Box[] {
  return line.points.slice(1).flatMap((point, index) => {
    const before = line.points[index]
    if (!before) return []
    const [a, b] = [place(before.count.id), place(point.count.id)]
    return [
      { x0: a.x, x1: b.x, y0: a.y - 1, y1: a.y + 1 },
      { x0: b.x - 1, x1: b.x + 1, y0: Math.min(a.y, b.y), y1: Math.max(a.y, b.y) },
    ]
  })
}
