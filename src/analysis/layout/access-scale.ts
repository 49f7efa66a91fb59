import { scaleLinear, scaleLog } from 'd3-scale'
import { type AccessBins, largest, stackTops } from './access-bins'

export interface CountScale {
  /** y px of a count; counts of 0 lie on the baseline. */
  readonly y: (count: number) => number
  readonly ticks: readonly number[]
}

/** Vertical scale of the accesses lane. A logarithm has no zero: it begins a decade below the smallest count drawn. */
export function countScale(bins: AccessBins, kind: 'linear' | 'log', top: number, base: number): CountScale {
  const most = Math.max(largest(stackTops(bins)), bins.normal === null ? 0 : largest(bins.normal))
  if (most === 0) return { y: () => base, ticks: [] }
  if (kind === 'linear') {
    const linear = scaleLinear()
      .domain([0, most * 1.04])
      .range([base, top])
    return { y: (count) => linear(count), ticks: linear.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick)) }
  }
  const least = smallest(bins)
  const floor =
    10 **
    Math.max(
      Math.floor(Math.log10(least)) - (least === 10 ** Math.floor(Math.log10(least)) ? 1 : 0),
      Math.ceil(Math.log10(most)) - 7,
    )
  const log = scaleLog()
    .domain([floor, most * 1.3])
    .range([base, top])
  const decades: number[] = []
  for (let tick = floor * 10; tick <= most; tick *= 10) decades.push(tick)
  const every = Math.ceil(decades.length / 4)
  return {
    y: (count) => (count <= floor ? base : log(count)),
    ticks: decades.filter((_, index) => (decades.length - 1 - index) % every === 0),
  }
}

function smallest(bins: AccessBins): number {
  let least = Number.POSITIVE_INFINITY
  for (const values of [...bins.pages.map((page) => page.values), ...(bins.normal === null ? [] : [bins.normal])])
    for (let bin = 0; bin < values.length; bin++) {
      const value = values[bin] ?? 0
      if (value > 0 && value < least) least = value
    }
  return Number.isFinite(least) ? Math.max(1, least) : 1
}
