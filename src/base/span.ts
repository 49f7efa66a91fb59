import { type EpochMs, epochMs } from './brand'

/** A half-open interval of time `[from, to)`, UTC milliseconds, `from < to`. */
export interface Span {
  readonly from: EpochMs
  readonly to: EpochMs
}

export const spanOf = (from: number, to: number): Span => ({
  from: epochMs(Math.min(from, to)),
  to: epochMs(Math.max(from, to)),
})
export const widthOf = (span: Span): number => span.to - span.from
export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to
export const union = (a: Span, b: Span): Span => spanOf(Math.min(a.from, b.from), Math.max(a.to, b.to))
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to
