import type { WindowCounts, WindowCube } from '@/analysis/cube/window-cube'
import type { Span } from '@/base/span'
import type { Answer } from '@/data/explore/answers'

/** Counts of a window from the cube that meets it best: exactly where one does, else from the finer one that covers it. */
export function countsIn(
  base: Answer<WindowCube>,
  fine: Answer<WindowCube>,
  window: Span,
  extent: Span,
): { readonly cube: WindowCube; readonly counts: WindowCounts } | null {
  if (base.data === null) return null
  const whole = { cube: base.data, counts: base.data.countsIn(window) }
  // A finer picture of the filter before must not stand beside a coarser one of this.
  if (whole.counts.exact || fine.data === null || fine.stale !== base.stale) return whole
  const { edges } = fine.data
  const from = Math.max(window.from, extent.from)
  const to = Math.min(window.to, extent.to)
  const covered = (edges[0] ?? 0) <= from && (edges[edges.length - 1] ?? 0) >= to
  return covered ? { cube: fine.data, counts: fine.data.countsIn(window) } : whole
}
