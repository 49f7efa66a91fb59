import type { AccessBins } from './access-bins'
import type { CountScale } from './access-scale'
import { px } from './scene'
import type { TimeScale } from './time-scale'

/** Columns of the plot as px, with the highest point drawn in each: what labels must keep clear of. */
export interface Columns {
  readonly x: Float64Array
  readonly top: Float64Array
}

/** Bins thinner than this stand shoulder to shoulder; wider ones are told apart by a gap. */
const GAP_FROM = 2.4

export function binEdges(bins: AccessBins, scale: TimeScale): Float64Array {
  return Float64Array.from(bins.edges, (at) => Math.round(scale.x(at) * 100) / 100)
}

/** One path for all bars of a page, standing on what is stacked below; the running stack is moved up. */
export function barsPath(
  values: ArrayLike<number>,
  stack: Float64Array,
  x: Float64Array,
  counts: CountScale,
  stacked: boolean,
  scale: TimeScale,
): string {
  const parts: string[] = []
  for (let bin = 0; bin + 1 < x.length; bin++) {
    const value = values[bin] ?? 0
    if (value <= 0) continue
    const below = stacked ? (stack[bin] ?? 0) : 0
    stack[bin] = below + value
    const left = x[bin] ?? 0
    const width = (x[bin + 1] ?? left) - left
    if (left + width < scale.x0 || left > scale.x1) continue
    const gap = width > GAP_FROM ? Math.min(1, width * 0.2) : 0
    const [bottom, top] = [px(counts.y(below)), px(counts.y(below + value))]
    if (bottom - top < 0.1) continue
    parts.push(`M${px(left + gap / 2)} ${bottom}H${px(left + width - gap / 2)}V${top}H${px(left + gap / 2)}z`)
  }
  return parts.join('')
}

/** A line through the middles of the bins that lie in the logs, cut at the edges of the plot. */
export function linePath(
  values: ArrayLike<number>,
  bins: AccessBins,
  x: Float64Array,
  counts: CountScale,
  scale: TimeScale,
): string {
  let d = ''
  let before: { x: number; y: number } | null = null
  let drawn = false
  for (let bin = 0; bin + 1 < x.length; bin++) {
    const inside = (bins.edges[bin + 1] ?? 0) > bins.covers.from && (bins.edges[bin] ?? 0) < bins.covers.to
    const point: { x: number; y: number } | null = inside
      ? { x: ((x[bin] ?? 0) + (x[bin + 1] ?? 0)) / 2, y: counts.y(values[bin] ?? 0) }
      : null
    if (point !== null && before !== null && point.x > scale.x0 && before.x < scale.x1) {
      const [a, b] = [
        cutAt(before, point, Math.max(before.x, scale.x0)),
        cutAt(before, point, Math.min(point.x, scale.x1)),
      ]
      d += `${drawn ? '' : `M${px(a.x)} ${px(a.y)}`}L${px(b.x)} ${px(b.y)}`
      drawn = true
    } else drawn = false
    before = point
  }
  return d
}

const cutAt = (a: { x: number; y: number }, b: { x: number; y: number }, x: number): { x: number; y: number } => ({
  x,
  y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1),
})

/** Rug: one tick per bin that has any access of a page too small to be seen as a bar. */
export function rugPath(
  values: ArrayLike<number>,
  x: Float64Array,
  y: number,
  length: number,
  scale: TimeScale,
): { d: string; xs: number[] } {
  const xs: number[] = []
  let d = ''
  for (let bin = 0; bin + 1 < x.length; bin++) {
    if ((values[bin] ?? 0) <= 0) continue
    const at = px(((x[bin] ?? 0) + (x[bin + 1] ?? 0)) / 2)
    if (at < scale.x0 || at > scale.x1) continue
    xs.push(at)
    d += `M${at} ${y}v${length}`
  }
  return { d, xs }
}
