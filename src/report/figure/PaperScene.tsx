import { useId } from 'react'
import type { Fade, Glyph, Label, Line } from '@/analysis/layout/scene'
import { DoubtGlyph } from '@/ui/marks'
import type { PaperArea, PaperLane } from '../build/paper-scene'
import { keyed } from '../keyed'

/** Ids of the fills of one drawing. */
export interface PaperFills {
  readonly gone: string
  readonly goneFaint: string
  readonly open: string
  readonly dots: string
  readonly dashes: string
}

interface PaperSceneProps {
  readonly scene: PaperLane
  readonly fills: PaperFills
  /** Only what lies in the plot is drawn; names of rows stand left of it. */
  readonly clip: string
}

/** One lane on paper: the same scene as on screen with a pen for black and white. */
export function PaperScene({ scene, fills, clip }: PaperSceneProps) {
  return (
    <>
      <g clipPath={`url(#${clip})`}>
        {keyed(scene.shapes).map(({ key, item: shape }) => {
          if (shape.shape === 'area') return <AreaShape key={key} area={shape} fills={fills} />
          if (shape.shape === 'line') return <PaperLine key={key} line={shape} />
          return null
        })}
      </g>
      {keyed(scene.shapes).map(({ key, item: shape }) =>
        shape.shape === 'glyph' ? <PaperGlyph key={key} glyph={shape} /> : null,
      )}
      {keyed(scene.labels).map(({ key, item }) => (
        <PaperLabel key={key} label={item} />
      ))}
    </>
  )
}

const patternOf = (fill: PaperArea['fill'], fills: PaperFills): string | null => {
  switch (fill) {
    case 'gone':
      return fills.gone
    case 'gone-faint':
      return fills.goneFaint
    case 'open':
      return fills.open
    case 'authority-dots':
      return fills.dots
    case 'authority-dashes':
      return fills.dashes
    default:
      return null
  }
}

function AreaShape({ area, fills }: { readonly area: PaperArea; readonly fills: PaperFills }) {
  const gradient = useId()
  const fill = patternOf(area.fill, fills)
  const paint = fill === null ? `var(--${area.fill})` : `url(#${fill})`
  if (area.fade === undefined) return <path d={area.d} fill={paint} opacity={area.opacity} />
  // A plain colour fades as a gradient; a hatch needs a mask, which costs the printer a bitmap.
  if (fill !== null) return <MaskedArea area={area} fade={area.fade} paint={paint} />
  return (
    <>
      <defs>
        <linearGradient id={gradient} gradientUnits="userSpaceOnUse" x1={area.fade.x0} x2={area.fade.x1}>
          <FadeStops fade={area.fade} color={paint} />
        </linearGradient>
      </defs>
      <path d={area.d} fill={`url(#${gradient})`} opacity={area.opacity} />
    </>
  )
}

function MaskedArea({ area, fade, paint }: { readonly area: PaperArea; readonly fade: Fade; readonly paint: string }) {
  const id = useId()
  return (
    <>
      <defs>
        <linearGradient id={`${id}fade`} gradientUnits="userSpaceOnUse" x1={fade.x0} x2={fade.x1}>
          <FadeStops fade={fade} color="#fff" />
        </linearGradient>
        <mask id={`${id}mask`} maskUnits="userSpaceOnUse" x={fade.x0} y="-20" width={fade.x1 - fade.x0} height="400">
          <rect x={fade.x0} y="-20" width={fade.x1 - fade.x0} height="400" fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <path d={area.d} fill={paint} opacity={area.opacity} mask={`url(#${id}mask)`} />
    </>
  )
}

function FadeStops({ fade, color }: { readonly fade: Fade; readonly color: string }) {
  return keyed(fade.stops).map(({ key, item: [offset, opacity] }) => (
    <stop key={key} offset={offset} stopColor={color} stopOpacity={opacity} />
  ))
}

const DASHES = { tie: '2 3', unpublished: '1 4', simulated: '4 2.5' } as const

function PaperLine({ line }: { readonly line: Line }) {
  return (
    <path
      d={line.d}
      fill="none"
      stroke={`var(--${line.stroke})`}
      strokeWidth={line.width}
      strokeDasharray={line.dash === undefined ? undefined : DASHES[line.dash]}
      strokeLinecap={line.dash === 'unpublished' ? 'round' : undefined}
      opacity={line.opacity}
    />
  )
}

const STANDING = { whole: 'undisputed', half: 'contested', hollow: 'superseded', struck: 'outlier' } as const

function PaperGlyph({ glyph }: { readonly glyph: Glyph }) {
  const { x, y, r } = glyph
  const color = `var(--${glyph.paint})`
  if (glyph.glyph === 'square') return <rect x={x - r} y={y - r} width={2 * r} height={2 * r} fill={color} />
  if (glyph.glyph === 'cross')
    return <path d={`M${x - r} ${y}h${2 * r}M${x} ${y - r}v${2 * r}`} stroke={color} strokeWidth="1.6" />
  if (glyph.glyph === 'triangle') return <path d={`M${x} ${y - r}L${x + r} ${y + r}H${x - r}z`} fill={color} />
  return (
    <DoubtGlyph
      x={x}
      y={y}
      r={r}
      shape={glyph.glyph}
      doubt={STANDING[glyph.certainty]}
      color={color}
      ground={`var(--${glyph.ground})`}
    />
  )
}

/** Words on the drawing: haloed over data, on a cleared ground where they interrupt a line. */
export function PaperLabel({ label }: { readonly label: Label }) {
  return (
    <>
      {label.ground === 'surface' && (
        <rect
          x={label.x - 3}
          y={label.y - label.size * 0.86}
          width={label.width + 6}
          height={label.size * 1.16}
          fill="var(--surface)"
        />
      )}
      <text
        x={label.x}
        y={label.y}
        // As style, because the sheet of the screen sets size and colour of every text in a drawing.
        style={{ fontSize: label.size, fill: `var(--${label.paint})` }}
        className={label.ground === 'halo' ? 'report-halo' : undefined}
      >
        {keyed(label.runs).map(({ key, item: run }) => (
          <tspan
            key={key}
            style={{
              ...(run.strong ? { fontWeight: 500 } : {}),
              ...(run.paint ? { fill: `var(--${run.paint})` } : {}),
            }}
          >
            {run.text}
          </tspan>
        ))}
      </text>
    </>
  )
}
