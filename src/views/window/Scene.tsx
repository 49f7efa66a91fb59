import { useId } from 'react'
import type { Fade, Hatch, Label, Paint, Shape } from '@/analysis/layout/scene'
import type { HatchIds } from '@/ui/hatches'
import { DoubtGlyph } from '@/ui/marks'

const DASH = { tie: '2 3', unpublished: '1 4', simulated: '3 2' } as const
const DOUBT = { whole: 'undisputed', half: 'contested', hollow: 'superseded', struck: 'outlier' } as const

const colour = (paint: Paint): string => `var(--${paint})`

function fillOf(fill: Paint | Hatch, hatches: HatchIds): string {
  if (fill === 'gone-faint') return `url(#${hatches.goneFaint})`
  if (fill === 'open') return `url(#${hatches.open})`
  return fill === 'gone' ? `url(#${hatches.gone})` : colour(fill)
}

/** Draws what the layout computed, nothing more. */
export function Shapes({ shapes, hatches }: { shapes: readonly Shape[]; hatches: HatchIds }) {
  const id = useId()
  return shapes.map((shape, index) => {
    // Shapes have no identity of their own: the list is made anew for every window.
    const key = `${index}`
    if (shape.shape === 'line')
      return (
        <path
          key={key}
          d={shape.d}
          fill="none"
          stroke={colour(shape.stroke)}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash && DASH[shape.dash]}
          strokeLinecap={shape.dash === 'unpublished' ? 'round' : undefined}
          opacity={shape.opacity}
        />
      )
    if (shape.shape === 'glyph') return <PlacedGlyph key={key} glyph={shape} />
    if (shape.fade === undefined)
      return <path key={key} d={shape.d} fill={fillOf(shape.fill, hatches)} opacity={shape.opacity} />
    return (
      <FadedArea
        key={key}
        id={`${id}${index}`}
        d={shape.d}
        fill={fillOf(shape.fill, hatches)}
        fade={shape.fade}
        hatched={shape.fill === 'gone' || shape.fill === 'open'}
      />
    )
  })
}

function PlacedGlyph({ glyph }: { glyph: Extract<Shape, { shape: 'glyph' }> }) {
  const { x, y, r, paint, certainty } = glyph
  if (glyph.glyph === 'square')
    return <rect x={x - r + 0.5} y={y - r + 0.5} width={2 * r - 1} height={2 * r - 1} fill={colour(paint)} />
  if (glyph.glyph === 'cross')
    return <path d={`M${x} ${y - 4}v8M${x - 4} ${y}h8`} stroke={colour(paint)} strokeWidth={1.6} />
  if (glyph.glyph === 'triangle') return <path d={`M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}z`} fill={colour(paint)} />
  return (
    <DoubtGlyph
      x={x}
      y={y}
      r={r}
      doubt={DOUBT[certainty]}
      shape={glyph.glyph}
      color={colour(paint)}
      ground={colour(glyph.ground)}
    />
  )
}

/** Colours fade by a gradient of their own; hatches need a mask, because a pattern has no gradient. */
function FadedArea({
  id,
  d,
  fill,
  fade,
  hatched,
}: {
  id: string
  d: string
  fill: string
  fade: Fade
  hatched: boolean
}) {
  const gradient = (
    <linearGradient id={`${id}g`} gradientUnits="userSpaceOnUse" x1={fade.x0} x2={fade.x1}>
      {fade.stops.map(([offset, opacity]) => (
        <stop key={`${offset} ${opacity}`} offset={offset} stopColor={hatched ? 'white' : fill} stopOpacity={opacity} />
      ))}
    </linearGradient>
  )
  if (!hatched)
    return (
      <>
        {gradient}
        <path d={d} fill={`url(#${id}g)`} />
      </>
    )
  return (
    <>
      {gradient}
      <mask id={`${id}m`} maskUnits="userSpaceOnUse" x={-20} y={-20} width={9999} height={999}>
        <path d={d} fill={`url(#${id}g)`} />
      </mask>
      <path d={d} fill={fill} mask={`url(#${id}m)`} />
    </>
  )
}

export function Labels({ labels }: { labels: readonly Label[] }) {
  return labels.map((label, index) => {
    const key = `${index}`
    return <PlacedLabel key={key} label={label} />
  })
}

function PlacedLabel({ label }: { label: Label }) {
  const { x, y, width, size, runs, paint, ground } = label
  return (
    <>
      {ground === 'surface' && (
        <rect x={x - 8} y={y - size} width={width + 16} height={size * 1.4} fill="var(--surface)" />
      )}
      <text
        x={x}
        y={y}
        style={{ fontSize: size, fill: colour(paint) }}
        className={ground === 'halo' ? 'halo' : undefined}
      >
        {runs.map((run) => (
          <tspan
            key={run.text}
            fontWeight={run.strong ? 500 : undefined}
            style={run.paint && { fill: colour(run.paint) }}
          >
            {run.text}
          </tspan>
        ))}
      </text>
    </>
  )
}
