import type { Language } from '@/base/text'
import { local } from '@/case/local'
import type { Case, CaseEvent } from '@/case/schema'
import { barShape } from './bar-shape'
import { type Cluster, clustered } from './cluster'
import type { LayoutContext } from './context'
import { type EventRow, eventRows } from './event-rows'
import { type LaneExhibit, layoutExhibits } from './exhibit-flags'
import { type LabelRow, labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { type LaneScene, px, type TextRun } from './scene'
import { SIDE_GLYPH, SIDE_PAINT } from './side-paint'
import { fadeOf, type SoftSpan, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { whenText, wordsIn } from './words'

const WIDE = { first: 15, pitch: 19, name: 4 }
/** The name of a row stands above its line. */
const NARROW = { first: 24, pitch: 31, name: -11 }
/** A longer label is a paragraph, not a label, px. */
const WIDEST = 460

/** What happened, by whose deed; too near to tell apart becomes a pill with its count. Under it, what was pinned as an exhibit. */
export function layoutEvents(context: LayoutContext, theCase: Case, exhibits: readonly LaneExhibit[]): LaneScene {
  const events = eventRows(theCase, context.lang)
  const { first, pitch, name } = context.narrow ? NARROW : WIDE
  const parts = events.map((row, index) => layoutEventRow(context, row, first + index * pitch))
  const rows = events.map((row) => row.name)
  if (exhibits.length > 0) {
    parts.push(layoutExhibits(context, exhibits, first + rows.length * pitch))
    rows.push(wordsIn(context.lang)('exhibits'))
  }
  return {
    height: first + (rows.length - 1) * pitch + 13,
    shapes: parts.flatMap((part) => part.shapes),
    labels: parts.flatMap((part) => part.labels),
    marks: parts.flatMap((part) => part.marks),
    rows: rows.map((row, index) => ({ y: first + index * pitch + name, name: row })),
  }
}

/** One or more events drawn as one mark. */
interface Group {
  readonly events: readonly CaseEvent[]
  readonly a: number
  readonly b: number
  readonly soft: SoftSpan | null
}

function layoutEventRow(context: LayoutContext, { side, events }: EventRow, y: number): LanePart {
  const { scale, lang, measure } = context
  const part = emptyPart()
  const paint = SIDE_PAINT[side]
  part.shapes.push({ shape: 'line', d: `M${scale.x0} ${y}H${scale.x1}`, stroke: 'grid', width: 1 })
  const groups = groupsOf(context, events)
  const row = labelRow(context, scale.x0, scale.x1 + 10)
  for (const group of groups) row.block(group.a + (group.soft ? 8 : 0), group.b - (group.soft ? 8 : 0))

  for (const { soft, a, b, events: own } of groups) {
    const [first] = own
    if (first === undefined) continue
    const middle = px((a + b) / 2)
    if (soft) {
      add(
        part.shapes,
        barShape(scale, scale.x(soft.from), scale.x(soft.to), y - 3.5, 7, { fill: paint, fade: fadeOf(soft, scale) }),
      )
    } else if (own.length === 1) {
      const span = softSpanOf(first.when)
      const tail = first.when.end === undefined ? null : clippedToPlot(scale, scale.x(span.from), scale.x(span.to))
      if (tail && tail[1] - tail[0] > 8)
        add(part.shapes, barShape(scale, tail[0], tail[1], y - 1.5, 3, { fill: paint, opacity: 0.4 }))
      part.shapes.push({
        shape: 'glyph',
        glyph: SIDE_GLYPH[side],
        x: middle,
        y,
        r: 4.5,
        paint,
        certainty: 'whole',
        ground: 'surface',
      })
    } else {
      part.shapes.push({ shape: 'area', d: pill(a, b, y, side === 'attacker' ? 7.5 : 2), fill: paint })
      const count = String(own.length)
      const width = measure(count, 11, true)
      part.labels.push({
        x: middle - width / 2,
        y: y + 4,
        width,
        size: 11,
        runs: [{ text: count, strong: true }],
        paint: 'on-ink',
        ground: 'none',
      })
    }
    const hard = soft === null
    part.marks.push({
      key: `event:${first.id}`,
      at: softSpanOf(first.when).from,
      box: { x: hard ? a - 3 : a, y: y - 8, w: b - a + (hard ? 6 : 0), h: 16 },
      x: middle,
      y,
      targets: own.map((event) => ({ kind: 'event', id: event.id })),
      outline: hard && own.length === 1 ? 'disc' : 'box',
    })
  }
  // The best attested first: where room is short, they are the ones that keep their words.
  for (const group of [...groups].sort((p, q) => weight(q) - weight(p)))
    add(part.labels, labelOf(context, group, row, y, lang))
  part.marks.sort((p, q) => p.at - q.at)
  return part
}

const weight = ({ events }: Group): number => Math.max(...events.map((event) => event.sources.length))

function groupsOf(context: LayoutContext, events: readonly CaseEvent[]): Group[] {
  const { scale, measure } = context
  const soft = new Map<string, CaseEvent[]>()
  const hard: { x: number; item: CaseEvent }[] = []
  for (const event of events) {
    const span = softSpanOf(event.when)
    if (event.when.precision === 'month') {
      const key = `${span.from} ${span.to}`
      soft.set(key, [...(soft.get(key) ?? []), event])
    } else {
      const x = scale.x(span.from)
      if (x >= scale.x0 && x <= scale.x1) hard.push({ x, item: event })
    }
  }
  const softGroups = [...soft.values()].flatMap((own) => {
    const [first] = own
    const span = first && softSpanOf(first.when)
    const clip = span && clippedToPlot(scale, scale.x(span.from), scale.x(span.to))
    return clip ? [{ events: own, a: clip[0], b: clip[1], soft: span }] : []
  })
  const reach = ({ x0, x1, items }: Cluster<CaseEvent>): number =>
    items.length === 1 ? 5 : Math.max(16, x1 - x0 + 10, measure(String(items.length), 11, true) + 10) / 2
  const pills = clustered(hard, reach).map((cluster) => {
    const middle = (cluster.x0 + cluster.x1) / 2
    return { events: cluster.items, a: middle - reach(cluster), b: middle + reach(cluster), soft: null }
  })
  return [...softGroups, ...pills].sort((p, q) => p.a - q.a)
}

const pill = (a: number, b: number, y: number, r: number): string =>
  `M${px(a + r)} ${y - 7.5}H${px(b - r)}a${r} ${r} 0 0 1 ${r} ${r}V${y + 7.5 - r}a${r} ${r} 0 0 1 ${-r} ${r}H${px(a + r)}a${r} ${r} 0 0 1 ${-r} ${-r}V${y - 7.5 + r}a${r} ${r} 0 0 1 ${r} ${-r}z`

function labelOf(context: LayoutContext, group: Group, row: LabelRow, y: number, lang: Language) {
  const { events, a, b, soft } = group
  const title = (event: CaseEvent): string => local(event.title, lang)
  const dated = (event: CaseEvent): string => `${title(event)} ${whenText(event.when, context.zone, lang, 'short')}`
  const inOrder = (some: readonly CaseEvent[]): CaseEvent[] => events.filter((event) => some.includes(event))
  const best = [...events].sort((p, q) => q.sources.length - p.sources.length)
  const [top] = best
  if (top === undefined) return null
  const t = wordsIn(lang)
  const texts =
    events.length === 1
      ? [title(top)]
      : soft
        ? [events.map(title).join(', '), t('andMore', { first: title(top), count: events.length - 1 })]
        : [
            inOrder(best.slice(0, 3)).map(dated).join(', '),
            inOrder(best.slice(0, 2)).map(dated).join(', '),
            ...best.map(dated),
            ...best.map(title),
          ]
  const variants: TextRun[][] = [...new Set(texts)].map((said) => [{ text: said }])
  return row.place({
    variants,
    places: (w) => (w > WIDEST ? [] : soft ? [b - 2, a + 2 - w] : [b + 5, a - 5 - w]),
    y: y + 4,
    size: 11,
    paint: soft ? 'ink2' : 'ink',
    ground: 'halo',
  })
}
