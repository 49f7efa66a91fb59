import { type Area, type Fade, type Hatch, type Paint, px } from './scene'
import type { TimeScale } from './time-scale'

export interface BarOptions {
  readonly fill: Paint | Hatch
  readonly fade?: Fade | null
  /** Runs on beyond the last date known: ends in an arrow at the edge of the plot. */
  readonly ongoing?: boolean
  /** A notch where the bar began before the plot. */
  readonly notch?: boolean
  readonly opacity?: number
}

/** A bar from `a` to `b` px, at least 2 px wide so that a minute is still seen; null when out of sight. */
export function barShape(
  scale: TimeScale,
  a: number,
  b: number,
  y: number,
  h: number,
  options: BarOptions,
): Area | null {
  if (b < scale.x0 || a > scale.x1) return null
  const { fill, fade, ongoing = false, notch = false, opacity } = options
  const cutLeft = notch && a < scale.x0 - 1
  const left = px(cutLeft ? scale.x0 : Math.max(a, scale.x0))
  const right = px(ongoing ? scale.x1 : Math.min(Math.max(b, a + 2), scale.x1))
  const tip = ongoing ? `H${px(right - 5)}l5 ${h / 2}l-5 ${h / 2}` : `H${right}v${h}`
  const back = cutLeft ? `H${left}l${px(h / 4)} ${-h / 2}z` : `H${left}z`
  return {
    shape: 'area',
    d: `M${left} ${y}${tip}${back}`,
    fill,
    ...(fade ? { fade } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  }
}
