import { binsOver, binWidth, endOf } from '@/analysis/cube/bins'
import { dayEdges } from '@/analysis/cube/grids'
import type { TimeScale } from '@/analysis/layout/time-scale'
import { DAY, type ZoneId } from '@/base/brand'
import { type Span, widthOf } from '@/base/span'

/** Below so many days a strip of days would be a handful of bars. */
const FEW_DAYS = 14
/** Least width of a bar, px. */
const LEAST = 2

export interface StripBins {
  /** Ends of the bars, epoch ms. */
  readonly edges: readonly number[]
  /** What a bar stands for: so many days, or so many ms. */
  readonly each: { readonly days: number } | { readonly ms: number }
}

/** Bars for a time: days of the zone, several to a bar where they are many, minutes or hours where they are few. */
export function stripBins(extent: Span, zone: ZoneId, width: number): StripBins {
  const most = Math.max(8, Math.floor(width / LEAST))
  if (widthOf(extent) < FEW_DAYS * DAY) {
    const bins = binsOver(extent, binWidth(extent, Math.min(most, 400)), zone)
    const edges = Array.from({ length: bins.count }, (_, i) => bins.from + i * bins.binMs)
    return { edges: [...edges, endOf(bins)], each: { ms: bins.binMs } }
  }
  const all = dayEdges(extent, zone)
  const days = Math.ceil((all.length - 1) / most)
  const last = all.length - 1
  return { edges: all.filter((_, i) => i % days === 0 || i === last), each: { days } }
}

/** The outline of bars that stand on `base` and fill `height` at `most` rows. */
export function barsPath(
  rows: Float64Array,
  edges: readonly number[],
  scale: TimeScale,
  { base, height, most }: { readonly base: number; readonly height: number; readonly most: number },
): string {
  let d = ''
  rows.forEach((count, i) => {
    if (count <= 0) return
    const a = round(Math.max(scale.x0, scale.x(edges[i] ?? 0)))
    const b = round(Math.min(scale.x1, scale.x(edges[i + 1] ?? 0)))
    // The least bar is seen: a day with one row is not a day without.
    const top = round(base - Math.max(1, (count / most) * height))
    const gap = b - a > 3 ? 0.6 : 0
    d += `M${a} ${base}V${top}H${Math.max(a + 0.6, b - gap)}V${base}z`
  })
  return d
}

const round = (x: number): number => Math.round(x * 10) / 10
