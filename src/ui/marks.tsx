import { text } from './text'
import { useText } from './use-text'

/** How far a statement is beyond doubt. Always drawn by fill, never by colour alone. */
export type Doubt = 'undisputed' | 'contested' | 'superseded' | 'outlier'

export interface GlyphProps {
  readonly x: number
  readonly y: number
  readonly r?: number
  readonly doubt: Doubt
  /** Disc: began, or a value. Diamond: noticed. */
  readonly shape?: 'disc' | 'diamond'
  /** Colour of the claimant, a CSS colour such as `var(--company)`. */
  readonly color?: string
  /** What lies behind, seen through the empty half. */
  readonly ground?: string
}

/** A mark of doubt inside a drawing: solid, left half filled, hollow, or hollow and struck through. */
export function DoubtGlyph({
  x,
  y,
  r = 4.5,
  doubt,
  shape = 'disc',
  color = 'currentColor',
  ground = 'var(--surface)',
}: GlyphProps) {
  const diamond = shape === 'diamond'
  const whole = diamond
    ? `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z`
    : `M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}a${r} ${r} 0 0 1 0 ${-2 * r}z`
  const half = diamond ? `M${x} ${y - r}L${x - r} ${y}L${x} ${y + r}z` : `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`
  return (
    <g>
      <path
        d={whole}
        fill={doubt === 'undisputed' ? color : ground}
        stroke={color}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {doubt === 'contested' && <path d={half} fill={color} />}
      {doubt === 'outlier' && <path d={`M${x - r} ${y + r}L${x + r} ${y - r}`} stroke={color} strokeWidth="1.2" />}
    </g>
  )
}

export interface DoubtMarkProps {
  readonly doubt: Doubt
  readonly size?: number
  readonly shape?: 'disc' | 'diamond'
  readonly color?: string
  /** Silent where words beside it already say the same. */
  readonly silent?: boolean
}

/** The same mark in running text or a table cell. */
export function DoubtMark({ doubt, size = 11, silent = false, ...glyph }: DoubtMarkProps) {
  const t = useText(text)
  return (
    <svg
      role="img"
      aria-hidden={silent}
      aria-label={t(doubt)}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className="inline-block shrink-0 overflow-visible"
    >
      <DoubtGlyph x={6} y={6} r={4.9} ground="none" {...glyph} doubt={doubt} />
    </svg>
  )
}

/** Stands before every simulated figure. */
export function ApproxMark({ silent = false }: { silent?: boolean }) {
  const t = useText(text)
  return (
    <svg
      role="img"
      aria-hidden={silent}
      aria-label={t('simulated')}
      width="12"
      height="10"
      viewBox="0 0 12 10"
      className="inline-block shrink-0"
    >
      <path
        d="M1.2 3.4c1.6-1.7 3.1-1.7 4.8-.4s3.2 1.3 4.8-.4M1.2 7.4c1.6-1.7 3.1-1.7 4.8-.4s3.2 1.3 4.8-.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  )
}

/** Colour and shape of whoever speaks: circle attacker, square company, triangle authority. */
export function ActorMark({
  side,
  size = 10,
}: {
  side: 'attacker' | 'company' | 'authority' | 'press' | 'other'
  size?: number
}) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 10 10" className="inline-block shrink-0">
      {side === 'attacker' && <circle cx="5" cy="5" r="4.5" fill="var(--attack)" />}
      {side === 'company' && <rect x="0.8" y="0.8" width="8.4" height="8.4" fill="var(--company)" />}
      {side === 'authority' && <path d="M5 .4L9.8 9.4H.2z" fill="var(--authority)" />}
      {side === 'press' && <path d="M1 2.5h8M1 5h8M1 7.5h5.5" stroke="var(--ink2)" strokeWidth="1.3" />}
      {side === 'other' && <path d="M5 1v8M1 5h8" stroke="var(--ink2)" strokeWidth="1.6" />}
    </svg>
  )
}
