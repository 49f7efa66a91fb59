import type { NumberPoint } from '@/case/number-steps'
import { DoubtGlyph } from '@/ui/marks'

export const SIDE_COLORS = {
  attacker: 'var(--attack)',
  company: 'var(--company)',
  authority: 'var(--authority)',
  press: 'var(--ink2)',
  other: 'var(--ink2)',
} as const

/** Shape by unit, colour by claimant, fill by doubt. What comes on top of another figure is a plus. */
export function NumberGlyph({ point, x, y }: { point: NumberPoint; x: number; y: number }) {
  const color = SIDE_COLORS[point.party.side]
  const { unit } = point.count
  if (point.role === 'addition')
    return <path d={`M${x} ${y - 4.5}v9M${x - 4.5} ${y}h9`} stroke={color} strokeWidth="2" />
  if (unit === 'accounts') return <DoubtGlyph x={x} y={y} doubt={point.standing} color={color} />
  if (unit === 'people') return <DoubtGlyph x={x} y={y} r={5.2} doubt={point.standing} shape="diamond" color={color} />
  const open = point.standing === 'superseded' || point.standing === 'outlier'
  const outline = unit === 'page-views' ? `M${x} ${y - 5}l5 9h-10z` : `M${x - 4} ${y - 4}h8v8h-8z`
  const left = unit === 'page-views' ? `M${x} ${y - 5}v9h-5z` : `M${x - 4} ${y - 4}h4v8h-4z`
  return (
    <g>
      <path
        d={outline}
        fill={point.standing === 'undisputed' ? color : 'var(--canvas)'}
        stroke={color}
        strokeWidth="1.4"
        strokeDasharray={open ? '2 1.5' : undefined}
      />
      {point.standing === 'contested' && <path d={left} fill={color} />}
    </g>
  )
}
