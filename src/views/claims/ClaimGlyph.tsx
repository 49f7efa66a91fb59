import type { Standing } from '@/case/question-view'
import type { Side } from '@/case/schema'

export const SIDE_COLORS: Readonly<Record<Side, string>> = {
  attacker: 'var(--attack)',
  company: 'var(--company)',
  authority: 'var(--authority)',
  press: 'var(--ink2)',
  other: 'var(--ink2)',
}

/** Outline and left half of the shape of each side, around 0 0: square company, triangle authority, circle attacker, diamond press. */
const SHAPES: Readonly<Record<Side, readonly [whole: string, half: string]>> = {
  company: ['M-4 -4h8v8h-8z', 'M-4 -4h4v8h-4z'],
  authority: ['M0 -5l5.2 9.2h-10.4z', 'M0 -5v9.2h-5.2z'],
  attacker: ['M0 -4.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0 -9z', 'M0 -4.5a4.5 4.5 0 0 0 0 9z'],
  press: ['M0 -5l5 5l-5 5l-5 -5z', 'M0 -5v10l-5 -5z'],
  other: ['M-2 -4.6h4l2.6 4.6l-2.6 4.6h-4l-2.6 -4.6z', 'M0 -4.6h-2l-2.6 4.6l2.6 4.6h2z'],
}

export interface ClaimGlyphProps {
  readonly x: number
  readonly y: number
  readonly side: Side
  readonly standing: Standing
}

/** One claim: shape and colour say who, the filling how far it is beyond doubt. */
export function ClaimGlyph({ x, y, side, standing }: ClaimGlyphProps) {
  const [whole, half] = SHAPES[side]
  const color = SIDE_COLORS[side]
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={whole}
        fill={standing === 'undisputed' ? color : 'var(--canvas)'}
        stroke={color}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {standing === 'contested' && <path d={half} fill={color} />}
      {standing === 'outlier' && <path d="M-4.5 4.5L4.5 -4.5" stroke={color} strokeWidth="1.2" />}
    </g>
  )
}

/** Who speaks, beside words: the shape that the claims of that side have in the chart. */
export function SideMark({ side }: { side: Side }) {
  return (
    <svg aria-hidden="true" width="12" height="12" className="relative top-px inline-block shrink-0">
      <ClaimGlyph x={6} y={6} side={side} standing="undisputed" />
    </svg>
  )
}
