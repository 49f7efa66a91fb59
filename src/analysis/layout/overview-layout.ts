import { formatMonth } from '@/base/format'
import { type Tick, ticks } from '@/base/zoned'
import { local } from '@/case/local'
import { sideOf } from '@/case/party'
import type { Case, CaseEvent } from '@/case/schema'
import { formatWhen, startOf } from '@/case/when'
import { type AccessBins, largest, stackTops } from './access-bins'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import { add, emptyPart } from './lane-part'
import { type LaneScene, px, type TextRun } from './scene'
import { softSpanOf } from './soft-span'

const BASE = 38
const TOP = 12
export const OVERVIEW = { height: 58, base: BASE, handleTop: 6 } as const
const MOST_MILESTONES = 4

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
function drawShape({ scale }: LayoutContext, bins: AccessBins, shapes: ReturnType<typeof emptyPart>['shapes']): number {
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
  if (d !== '') shapes.push({ shape: 'area', d, fill: 'attack' })
  return last
}

function layoutTicks(context: LayoutContext, part: ReturnType<typeof emptyPart>): void {
  const { scale, zone, lang } = context
  const row = labelRow(context, scale.x0, scale.x1 + 8)
  const found = ticks(scale.span, zone, context.narrow ? 5 : 12)
  found.forEach((tick, index) => {
    const x = px(scale.x(tick.at))
    part.shapes.push({ shape: 'line', d: `M${x} ${BASE}v4`, stroke: 'line2', width: 1 })
    const variants = [
      tickText(tick, index === 0, context),
      ...(index === 0 || tick.major ? [tickText(tick, false, context)] : []),
    ]
    const said = variants.map((each): TextRun[] => [{ text: each }])
    add(
      part.labels,
      row.place({ variants: said, places: () => [x + 3], y: BASE + 15, size: 11, paint: 'ink3', ground: 'none' }),
    )
  })

  function tickText(tick: Tick, first: boolean, { lang: language }: LayoutContext): string {
    if (tick.unit === 'month' || tick.unit === 'quarter' || tick.unit === 'year')
      return formatMonth(tick.at, zone, lang, first || tick.major ? 'medium' : 'short')
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

/** Acts of authorities after the accesses, the best attested first, as far as their words fit. */
function layoutMilestones(
  context: LayoutContext,
  theCase: Case,
  after: number,
  part: ReturnType<typeof emptyPart>,
): void {
  const { scale, lang, zone, narrow } = context
  if (narrow) return
  const rows = [labelRow(context, scale.x0, scale.x1 + 8), labelRow(context, scale.x0, scale.x1 + 8)]
  const x = (event: CaseEvent): number => px(scale.x(startOf(event.when)))
  const candidates = theCase.events
    .filter(
      (event) =>
        event.when.precision !== 'month' &&
        event.phase === 'regulatory' &&
        sideOf(theCase, event.party) === 'authority',
    )
    .filter((event) => x(event) > after + 12 && x(event) >= scale.x0 && x(event) <= scale.x1)
    .sort((a, b) => b.sources.length - a.sources.length)
  let drawn = 0
  for (const event of candidates) {
    if (drawn === MOST_MILESTONES) break
    const at = x(event)
    if (!rows.every((row) => row.free(at - 5, at + 5))) continue
    const when = formatWhen(event.when, zone, lang, 'short')
    const said: TextRun[][] = [[{ text: `${when} ${local(event.title, lang)}` }]]
    const label =
      rows[0]?.place({
        variants: said,
        places: (w) => [at + 8, at - 8 - w],
        y: 18,
        size: 11,
        paint: 'ink2',
        ground: 'halo',
      }) ??
      rows[1]?.place({
        variants: said,
        places: (w) => [at - 8 - w, at + 8],
        y: 31,
        size: 11,
        paint: 'ink2',
        ground: 'halo',
      })
    if (!label) continue
    for (const row of rows) row.block(at - 5, at + 5)
    part.labels.push(label)
    part.shapes.push({ shape: 'line', d: `M${at} 16V${BASE}`, stroke: 'authority', width: 1.5 })
    part.shapes.push({ shape: 'area', d: `M${at} 10l4.5 8h-9z`, fill: 'authority' })
    drawn++
  }
}
