import { type AxisTick, layoutAxis } from '@/analysis/layout/axis-layout'
import type { LayoutContext } from '@/analysis/layout/context'
import type { Label } from '@/analysis/layout/scene'
import { formatMonth } from '@/base/format'
import { dayOf, ticks } from '@/base/zoned'

export interface FigureAxis {
  readonly ticks: readonly AxisTick[]
  readonly labels: readonly Label[]
  /** The year of the first month, left of the plot; null where the axis tells it itself. */
  readonly year: string | null
}

const BASELINE = 17
/** The narrowest month on which its name can stand, px. */
const NARROWEST_MONTH = 40

/** Months stand closer on paper than on screen: a January is told by its year, and the first year stands in the gutter. */
export function figureAxis(context: LayoutContext): FigureAxis {
  const { scale, zone, lang } = context
  const found = ticks(scale.span, zone, Math.floor((scale.x1 - scale.x0) / NARROWEST_MONTH))
  const [first] = found
  // Closer or wider than months, the axis of a phone has the density of paper.
  if (first?.unit !== 'month') return { ...layoutAxis({ ...context, narrow: true }, BASELINE), year: null }
  const yearOf = (at: typeof first.at): string => dayOf(at, zone).slice(0, 4) + (lang === 'ko' ? '년' : '')
  const labels = found.map((tick): Label => {
    const said = tick.major ? yearOf(tick.at) : formatMonth(tick.at, zone, lang, 'short')
    return {
      x: scale.x(tick.at) + 4,
      y: BASELINE,
      width: context.measure(said, 11, tick.major),
      size: 11,
      runs: [{ text: said, strong: tick.major }],
      paint: tick.major ? 'ink' : 'ink2',
      ground: 'none',
    }
  })
  return {
    ticks: found.map((tick) => ({ x: scale.x(tick.at), major: tick.major })),
    labels: labels.filter((label) => label.x + label.width <= scale.x1 + 4),
    year: first.major ? null : yearOf(first.at),
  }
}
