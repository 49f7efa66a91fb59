import { formatMonth } from '@/base/format'
import { parseInstant, type Tick, ticks } from '@/base/zoned'
import { local } from '@/case/local'
import { sideOf } from '@/case/party'
import type { Case, CaseEvent } from '@/case/schema'
import { formatWhen, startOf } from '@/case/when'
import { type AccessBins, largest, stackTops } from './access-bins'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { type LabelRow, type LabelWish, labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { type Label, type LaneScene, px, type TextRun } from './scene'
import { softSpanOf } from './soft-span'

const BASE = 38
const TOP = 12
export const OVERVIEW = { height: 58, base: BASE, handleTop: 6 } as const
const MOST_MILESTONES = 4
/** Nearer than this, the words of one leave no room for those of the other, px. */
const APART = 90

/** The whole span of the case small: deleted logs, all accesses as one shape, and what authorities did after it. */
export function layoutOverview(context: LayoutContext, theCase: Case, bins: AccessBins | null): LaneScene {
  const { scale } = context
  const part = emptyPart()
  for (const stretch of theCase.coverage.flatMap((source) => source.stretches)) {
    if (stretch.state !== 'deleted') continue
    const soft = softSpanOf(stretch.when)
    add(part.shapes, barShape(scale, scale.x(soft.from), scale.x(soft.to), TOP, BASE - TOP, { fill: 'gone-faint' }))
  }
  const last = bins === null ? Number.NEGATIVE_INFINITY : drawShape(context, bins, part.shapes)
  part.shapes.push({ shape: 'line', d: `M${scale.x0} ${BASE}H${scale.x1}`, stroke: 'line2', width: 1 })
  layoutTicks(context, part)
  layoutMilestones(context, theCase, last, part)
  return { height: OVERVIEW.height, ...part, rows: [] }
}

/** Draws the accesses and returns the x where they end. */
function drawShape({ scale }: LayoutContext, bins: AccessBins, shapes: LanePart['shapes']): number {
  const tops = stackTops(bins)
  const most = Math.max(1, largest(tops))
  let d = ''
  let last = Number.NEGATIVE_INFINITY
  tops.forEach((sum, bin) => {
    if (sum <= 0) return
    const [a, b] = [px(scale.x(bins.edges[bin] ?? 0)), px(scale.x(bins.edges[bin + 1] ?? 0))]
    d += `M${a} ${BASE}V${px(BASE - (sum / most) * (BASE - TOP))}H${Math.max(b, a + 0.6)}V${BASE}z`
    last = b
  })
  // Accesses that nobody has attributed are not the intruder's.
  const attributed = bins.pages.some(({ page }) => page !== null)
  if (d !== '') shapes.push({ shape: 'area', d, fill: attributed ? 'attack' : 'ink3' })
  return last
}

function layoutTicks(context: LayoutContext, part: LanePart): void {
  const { scale, zone, lang } = context
  const row = labelRow(context, scale.x0, scale.x1 + 8)
  const found = ticks(scale.span, zone, context.narrow ? 5 : 12)
  found.forEach((tick, index) => {
    const x = px(scale.x(tick.at))
    part.shapes.push({ shape: 'line', d: `M${x} ${BASE}v4`, stroke: 'line2', width: 1 })
    const long = tickText(tick, index === 0, context)
    const year = /\d{4}년?/.exec(long)?.[0]
    const variants = year === undefined ? [long] : [long, year]
    const said = variants.map((each): TextRun[] => [{ text: each }])
    add(
      part.labels,
      row.place({ variants: said, places: () => [x + 3], y: BASE + 15, size: 11, paint: 'ink3', ground: 'none' }),
    )
  })

  function tickText(tick: Tick, first: boolean, { lang: language }: LayoutContext): string {
    if (tick.unit === 'month' || tick.unit === 'quarter' || tick.unit === 'year')
      return formatMonth(tick.at, zone, lang, first || tick.major || tick.unit === 'year' ? 'medium' : 'short')
    return formatWhen(
      {
        start: new Date(tick.at).toISOString(),
        precision: tick.unit === 'day' || tick.unit === 'week' ? 'day' : 'minute',
      },
      zone,
      language,
      first ? 'medium' : 'short',
    )
  }
}

/** Acts of authorities after the window the case opens with, the best attested first, as far as their words fit. */
function layoutMilestones(context: LayoutContext, theCase: Case, after: number, part: LanePart): void {
  const { scale, lang, zone, narrow } = context
  if (narrow) return
  const opening = parseInstant(theCase.window.to)
  const x = (event: CaseEvent): number => px(scale.x(startOf(event.when)))
  const chosen: CaseEvent[] = []
  const candidates = theCase.events
    .filter(
      ({ phase, party, when }) =>
        phase === 'regulatory' && when.precision !== 'month' && sideOf(theCase, party) === 'authority',
    )
    .filter(
      (event) =>
        startOf(event.when) >= opening && x(event) > after + 12 && x(event) >= scale.x0 && x(event) <= scale.x1,
    )
    .sort((a, b) => b.sources.length - a.sources.length)
  for (const event of candidates)
    if (chosen.length < MOST_MILESTONES && chosen.every((other) => Math.abs(x(other) - x(event)) > APART))
      chosen.push(event)

  const left = Math.max(scale.x0, scale.x(opening) + 8)
  const rows = [18, 31].map((y) => ({ y, row: labelRow(context, left, scale.x1 + 8) }))
  for (const { row } of rows) for (const event of chosen) row.block(x(event) - 4, x(event) + 4)
  for (const event of chosen) {
    const at = x(event)
    const when = formatWhen(event.when, zone, lang, 'short')
    const words = local(event.title, lang).split(' ')
    const shorter = [4, 3, 2, 1].filter((count) => count < words.length)
    const texts = [words.join(' '), ...shorter.map((count) => `${words.slice(0, count).join(' ')}…`)]
    const variants = [...texts.map((said) => `${when} ${said}`), when]
    const label = firstPlace(rows, (y) => ({
      variants: variants.map((said): TextRun[] => [{ text: said }]),
      places: (w) => [at + 8, at - 8 - w],
      y,
      size: 11,
      paint: 'ink2',
      ground: 'halo',
    }))
    if (label === null) continue
    part.labels.push(label)
    part.shapes.push({ shape: 'line', d: `M${at} 16V${BASE}`, stroke: 'authority', width: 1.5 })
    part.shapes.push({ shape: 'area', d: `M${at} 10l4.5 8h-9z`, fill: 'authority' })
  }
}

/** The longest text that fits in any row. */
function firstPlace(rows: readonly { y: number; row: LabelRow }[], wish: (y: number) => LabelWish): Label | null {
  const variants = wish(0).variants
  for (const runs of variants)
    for (const { y, row } of rows) {
      const label = row.place({ ...wish(y), variants: [runs] })
      if (label !== null) return label
    }
  return null
}
