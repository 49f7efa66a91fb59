import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { type EpochMs, epochMs } from '@/base/brand'
import type { Span } from '@/base/span'

/** Instants on the x axis of the plot, and back. Outside the plot it runs on linearly. */
export interface TimeScale {
  readonly span: Span
  /** Left and right edge of the plot in px. */
  readonly x0: number
  readonly x1: number
  readonly x: (at: number) => number
  readonly at: (x: number) => EpochMs
}

export function timeScale(span: Span, x0: number, x1: number): TimeScale {
  const linear: ScaleLinear<number, number> = scaleLinear().domain([span.from, span.to]).range([x0, x1])
  return { span, x0, x1, x: (at) => linear(at), at: (x) => epochMs(Math.round(linear.invert(x))) }
}

/** Whether an instant lies in the plot. */
export const inPlot = (scale: TimeScale, at: number): boolean => at >= scale.span.from && at <= scale.span.to

/** The stretch of `[a, b]` px that lies in the plot, or null. */
export function clippedToPlot(scale: TimeScale, a: number, b: number): readonly [number, number] | null {
  const left = Math.max(a, scale.x0)
  const right = Math.min(b, scale.x1)
  return left < right ? [left, right] : null
}
