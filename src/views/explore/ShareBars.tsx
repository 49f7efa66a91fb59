import { cx } from '@/ui/cx'

export interface ShareBarsProps {
  /** Lengths from 0 to 1. */
  readonly bar: number
  readonly ghost: number
  /** A filter is on, and these are its rows. */
  readonly attack: boolean
}

/** What the window has over what there is altogether. The ghost is thicker, so that neither hides the other. */
export function ShareBars({ bar, ghost, attack }: ShareBarsProps) {
  return (
    <span aria-hidden="true" className="relative block h-3">
      <span
        className="absolute inset-y-px start-0 w-full origin-left bg-line2"
        style={{ transform: `scaleX(${Math.min(1, ghost)})` }}
      />
      <span
        className={cx('absolute inset-y-[3px] start-0 w-full origin-left', attack ? 'bg-attack' : 'bg-normal')}
        style={{ transform: `scaleX(${bar > 0 ? Math.max(0.02, Math.min(1, bar)) : 0})` }}
      />
    </span>
  )
}
