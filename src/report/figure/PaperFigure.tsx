import { useId } from 'react'
import { Hatches, hatchIds } from '@/ui/hatches'
import type { WindowFigure } from '../build/window-figure'
import { PaperLabel, PaperScene } from './PaperScene'

interface PaperFigureProps {
  readonly figure: WindowFigure
  /** Read aloud instead of the drawing: everything in it is in the tables. */
  readonly title: string
}

/** Figure 1: the breach window as a drawing for paper. */
export function PaperFigure({ figure, title }: PaperFigureProps) {
  const id = useId()
  const ids = hatchIds(id)
  const fills = { ...ids, dots: `${id}dots`, dashes: `${id}dashes` }
  const clip = `${id}plot`
  const bottom = figure.height
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${figure.width} ${figure.height + 2}`}>
      <defs>
        <Hatches ids={ids} />
        <pattern id={fills.dots} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="var(--surface)" />
          <circle cx="1" cy="1" r="1.05" fill="var(--authority)" />
          <circle cx="3" cy="3" r="1.05" fill="var(--authority)" />
        </pattern>
        <pattern id={fills.dashes} width="4.5" height="40" patternUnits="userSpaceOnUse">
          <rect width="2.6" height="40" fill="var(--authority-text)" />
        </pattern>
        <clipPath id={clip}>
          <rect x={figure.left} y="-4" width={figure.right - figure.left} height={bottom} />
        </clipPath>
      </defs>
      {figure.axis.ticks.map((tick) => (
        <path key={tick.x} d={`M${tick.x} 24V${bottom}`} stroke={tick.major ? 'var(--line)' : 'var(--grid)'} />
      ))}
      <path d={`M0 .75H${figure.width}M0 ${bottom + 0.75}H${figure.width}`} stroke="var(--ink)" strokeWidth="1.5" />
      {figure.axis.labels.map((label) => (
        <PaperLabel key={label.x} label={label} />
      ))}
      {figure.axis.year !== null && (
        <text x={figure.left - 8} y="17" textAnchor="end" style={{ fontSize: 11, fontWeight: 500, fill: 'var(--ink)' }}>
          {figure.axis.year}
        </text>
      )}
      {figure.ties.map((tie) => (
        <path key={tie.x} d={`M${tie.x} ${tie.from}V${bottom}`} stroke="var(--ink)" strokeDasharray="2 3" />
      ))}
      {figure.lanes.map((lane) => (
        <g key={lane.id} transform={`translate(0 ${lane.y})`}>
          <path d={`M0 .5H${figure.width}`} stroke="var(--line2)" />
          {lane.name.map((line, index) => (
            <text
              key={line}
              x="0"
              y={lane.nameY + index * 15 + (index > 0 ? 2 : 0)}
              style={
                index === 0
                  ? { fontSize: 12.5, fontWeight: 500, fill: 'var(--ink)' }
                  : { fontSize: 11, fill: 'var(--ink3)' }
              }
            >
              {line}
            </text>
          ))}
          {lane.scene.rows.map((row) => (
            <text
              key={`${row.y}`}
              x={row.note === undefined ? figure.left - 8 : 0}
              y={row.y}
              textAnchor={row.note === undefined ? 'end' : 'start'}
              style={{ fontSize: 11, fill: row.note === undefined ? 'var(--ink3)' : 'var(--ink)' }}
            >
              {row.name}
            </text>
          ))}
          <PaperScene scene={lane.scene} fills={fills} clip={clip} />
        </g>
      ))}
    </svg>
  )
}
