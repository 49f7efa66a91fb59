import type { AccessBins } from './access-bins'
import type { CountScale } from './access-scale'
import type { LayoutContext } from './context'
import type { Mark } from './scene'

/** More cannot be told apart by pointer or ear; the table twin has every bin. */
const MOST = 900

/** Every bin with accesses can be pointed at and read out. */
export function binMarks(
  { scale }: LayoutContext,
  bins: AccessBins,
  x: Float64Array,
  tops: Float64Array,
  counts: CountScale,
  base: number,
): Mark[] {
  const marks: Mark[] = []
  for (let bin = 0; bin < tops.length && marks.length < MOST; bin++) {
    const sum = tops[bin] ?? 0
    const at = bins.edges[bin]
    if (sum <= 0 || at === undefined) continue
    const left = Math.max(x[bin] ?? 0, scale.x0)
    const right = Math.min(x[bin + 1] ?? 0, scale.x1)
    if (right <= left) continue
    const y = Math.min(counts.y(sum), base - 2)
    marks.push({
      key: `bin:${at}`,
      at,
      box: { x: left, y, w: right - left, h: base - y },
      x: (left + right) / 2,
      y,
      targets: [],
      bin,
      outline: 'box',
    })
  }
  return marks
}
