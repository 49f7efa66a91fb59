import { fitted } from '@/analysis/layout/fitted'
import type { Measure } from '@/analysis/layout/measure'
import type { RowName } from '@/analysis/layout/scene'

const PAD = 16
const GAP = 8
const SIZE = 11

/** Names of rows right before the plot; with a note, the name stands left and the note right. */
export function GutterNames({
  rows,
  x0,
  narrow,
  measure,
}: {
  rows: readonly RowName[]
  x0: number
  narrow: boolean
  measure: Measure
}) {
  return rows.map(({ y, name, note }) => {
    const size = narrow ? 11 : SIZE
    const noteWidth = note === undefined ? 0 : measure(note, 11, false)
    if (narrow)
      return (
        <text
          key={`${y}${name}`}
          x={x0}
          y={y}
          className="halo"
          style={{ fontSize: size, fill: note === undefined ? 'var(--ink3)' : 'var(--ink)' }}
        >
          {name}
          {note !== undefined && <tspan style={{ fill: 'var(--ink3)' }}>{`  ${note}`}</tspan>}
        </text>
      )
    if (note === undefined)
      return (
        <text key={`${y}${name}`} x={x0 - GAP} y={y} textAnchor="end" style={{ fontSize: 11 }}>
          {fitted(name, x0 - PAD - GAP, 11, measure)}
        </text>
      )
    return (
      <g key={`${y}${name}`}>
        <title>{name}</title>
        <text x={PAD} y={y} style={{ fontSize: SIZE, fill: 'var(--ink)' }}>
          {fitted(name, x0 - PAD - GAP - 3 - noteWidth, SIZE, measure)}
        </text>
        <text x={x0 - GAP} y={y} textAnchor="end" style={{ fontSize: 11, fill: 'var(--ink3)' }}>
          {note}
        </text>
      </g>
    )
  })
}
