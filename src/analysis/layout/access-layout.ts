import { formatCompact } from '@/base/format'
import type { Case } from '@/case/schema'
import { barsPath, binEdges, linePath } from './access-bars'
import { type AccessBins, largest, type PageBins, stackTops } from './access-bins'
import { drawDeletions } from './access-deletions'
import { binMarks } from './access-marks'
import { labelLastAccess, labelNormal, labelOutside, labelPeak } from './access-notes'
import { layoutRugs } from './access-rugs'
import { type CountScale, countScale } from './access-scale'
import { bisectRight } from './bisect'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import { labelField } from './label-field'
import { labelRow } from './label-row'
import { add, emptyPart } from './lane-part'
import { labelPage } from './page-labels'
import { paintOfPage } from './page-paint'
import { type LaneScene, px, type Shape } from './scene'
import { wordsIn } from './words'

const WIDE = { top: 14, base: 146, height: 170 } as const
const NARROW = { top: 8, base: 106, height: 128 } as const

export interface AccessOptions {
  readonly scale: 'linear' | 'log'
  /** Pages to draw; null is all. */
  readonly pages: readonly string[] | null
}

const accessGeometry = (narrow: boolean): { top: number; base: number; height: number } => (narrow ? NARROW : WIDE)

/** Accesses by page, stacked, with normal traffic apart as a thin line and deleted logs rising through. */
export function layoutAccesses(
  context: LayoutContext,
  theCase: Case,
  dates: KeyDates,
  all: AccessBins | null,
  options: AccessOptions,
): LaneScene {
  const { scale, narrow, lang } = context
  const { top, base, height } = accessGeometry(narrow)
  const part = emptyPart()
  const { pages } = options
  // A page looked at alone has the height of the lane to itself.
  const bins =
    all === null || pages === null
      ? all
      : { ...all, normal: null, pages: all.pages.filter(({ page }) => page !== null && pages.includes(page)) }
  const x = bins ? binEdges(bins, scale) : new Float64Array()
  const counts: CountScale = bins ? countScale(bins, options.scale, top, base) : { y: () => base, ticks: [] }
  const stacked = options.scale === 'linear'
  const tops = bins ? stackTops(bins) : new Float64Array()
  const pageOf = (id: string | null) => theCase.pages.find((page) => page.id === id)

  for (const tick of counts.ticks)
    part.shapes.push({ shape: 'line', d: `M${scale.x0} ${px(counts.y(tick))}H${scale.x1}`, stroke: 'grid', width: 1 })

  const lineAt = (at: number): number => {
    if (!bins?.normal || at < scale.x(bins.covers.from) || at > scale.x(bins.covers.to)) return Number.NaN
    const bin = Math.max(0, bisectRight(x, at) - 1)
    return counts.y(bins.normal[bin] ?? 0)
  }

  const columns = { x, top: Float64Array.from(tops, (sum) => (sum > 0 ? counts.y(sum) : base)) }
  const field = labelField({ x: scale.x0, y: 2, w: scale.x1 - scale.x0 + 6, h: base - 4 }, columns, base, lineAt)
  const small: PageBins[] = []
  const bars: Shape[] = []
  const stack = new Float64Array(tops.length)
  if (bins) {
    // Without a common zero bars cannot be stacked: on the logarithm the larger page stands behind the smaller.
    const order = stacked ? bins.pages : [...bins.pages].sort((a, b) => largest(b.values) - largest(a.values))
    for (const { page, values } of order) {
      const most = largest(values)
      if (most <= 0) continue
      if (stacked && base - counts.y(most) < 1.2) {
        small.push({ page, values })
        continue
      }
      const d = barsPath(values, stacked ? stack : new Float64Array(tops.length), x, counts, stacked, scale)
      if (d !== '')
        bars.push({
          shape: 'area',
          d,
          fill: page === null ? 'normal' : paintOfPage(pageOf(page)),
          ...(stacked ? {} : { opacity: 0.75 }),
        })
    }
  }
  const deletions = drawDeletions(context, theCase, all, field, top, base)
  part.shapes.push(...deletions.under, ...bars, ...deletions.over)

  const normalD = bins?.normal ? linePath(bins.normal, bins, x, counts, scale) : ''
  if (normalD !== '') {
    part.shapes.push({ shape: 'line', d: normalD, stroke: 'surface', width: 3, opacity: 0.55 })
    part.shapes.push({ shape: 'line', d: normalD, stroke: 'normal', width: 1.2 })
  }
  const simulated = all?.simulated ?? false
  part.shapes.push({
    shape: 'line',
    d: `M${scale.x0} ${base}H${scale.x1}`,
    stroke: 'ink3',
    width: 1,
    ...(simulated ? { dash: 'simulated' as const } : {}),
  })

  part.labels.push(...deletions.labels)
  if (all === null) {
    const words = wordsIn(lang)('noAccesses')
    const row = labelRow(context)
    const places = (): number[] => [scale.x0 + 8]
    const wish = {
      variants: [[{ text: words }]],
      places,
      y: base - 12,
      size: 11,
      paint: 'ink3',
      ground: 'halo',
    } as const
    add(part.labels, row.place(wish))
  }
  if (bins) {
    const last = labelLastAccess(context, dates, field, base)
    if (last) {
      part.labels.push(last.label)
      part.shapes.push(last.leader)
    }
    part.labels.push(...labelPeak(context, bins, tops, x, counts, field))
    for (const { page, values } of [...bins.pages].sort((a, b) => largest(b.values) - largest(a.values))) {
      const known = pageOf(page)
      if (!known || small.some((each) => each.page === page) || largest(values) <= 0) continue
      const placed = labelPage(context, theCase, known, values, bins, x, field)
      if (placed === null) continue
      part.shapes.push(placed.leader)
      part.labels.push(...placed.labels)
    }
    add(part.labels, labelNormal(context, bins, lineAt, field))
    add(part.labels, labelOutside(context, bins, field, base))
    const rugs = layoutRugs(context, theCase, small, x, base, height)
    part.shapes.push(...rugs.shapes)
    part.labels.push(...rugs.labels)
    part.marks.push(...binMarks(context, bins, x, tops, counts, base))
  }
  const ticks = counts.ticks.map((tick) => ({ y: px(counts.y(tick)), name: formatCompact(tick, lang) }))
  return {
    height,
    ...part,
    rows: narrow ? [] : ticks.map(({ y, name }) => ({ y: y + 4, name })),
    labels: narrow
      ? [
          ...part.labels,
          ...ticks.map(({ y, name }) => ({
            x: scale.x0,
            y: y - 3,
            width: context.measure(name, 11, false),
            size: 11,
            runs: [{ text: name }],
            paint: 'ink3' as const,
            ground: 'halo' as const,
          })),
        ]
      : part.labels,
  }
}
