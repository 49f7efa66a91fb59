import type { EpochMs } from '@/base/brand'
import { barShape } from './bar-shape'
import { clustered } from './cluster'
import type { LayoutContext } from './context'
import { type LabelRow, labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { px } from './scene'
import { clippedToPlot } from './time-scale'

/** Something an investigator pinned. It is not of the public record: shown whatever day the record is looked at. */
export interface LaneExhibit {
  readonly key: string
  /** Its number, as selections have it. */
  readonly id: string
  /** E-01. */
  readonly name: string
  readonly title: string
  /** The same instant for one row. */
  readonly from: EpochMs
  readonly to: EpochMs
}

const PAD = 4
const HALF = 7.5
/** Shorter than this and the bar of a range says nothing beside its flag, px. */
const LEAST_BAR = 8
/** A longer label is a paragraph, not a label, px. */
const WIDEST = 460

/** One line of numbered flags, each on a pole at its time; a range has a bar from its first to its last moment. */
export function layoutExhibits(context: LayoutContext, exhibits: readonly LaneExhibit[], y: number): LanePart {
  const { scale } = context
  const part = emptyPart()
  part.shapes.push({ shape: 'line', d: `M${scale.x0} ${y}H${scale.x1}`, stroke: 'grid', width: 1 })
  const inSight = exhibits.filter(({ from, to }) => scale.x(to) >= scale.x0 && scale.x(from) <= scale.x1)
  for (const { from, to } of inSight) {
    const span = clippedToPlot(scale, scale.x(from), scale.x(to))
    if (span !== null && span[1] - span[0] > LEAST_BAR)
      add(part.shapes, barShape(scale, span[0], span[1], y - 1.5, 3, { fill: 'ink3', opacity: 0.4 }))
  }
  const width = (name: string): number => context.measure(name, 11, true) + PAD * 2
  // Room for the longest name at both ends, so that no flag hangs out of the plot.
  const more = inSight.length > 1 ? ` +${inSight.length}` : ''
  const longest = inSight.reduce((best, { name }) => (name.length > best.length ? name : best), '')
  const edge = width(`${longest}${more}`) / 2
  const placed = inSight.map((item) => ({
    x: Math.min(Math.max(scale.x(item.from), scale.x0 + edge), scale.x1 - edge),
    item,
  }))
  const flags = clustered(placed, ({ items }) => width(nameOf(items)) / 2).map(({ x0, x1, items }) => {
    const name = nameOf(items)
    const w = width(name)
    return { items, name, w, left: (x0 + x1 - w) / 2 }
  })
  const row = labelRow(context, scale.x0, scale.x1 + 10)
  for (const { left, w } of flags) row.block(left, left + w)
  for (const { w, left, items, name } of flags) {
    const [first] = items
    if (first === undefined) continue
    const poles = new Set(items.map(({ from }) => Math.round(Math.max(scale.x0, scale.x(from)))))
    const d = [...poles].map((x) => `M${x} ${y}V${y + HALF + 4}`).join('')
    part.shapes.push(
      { shape: 'line', d, stroke: 'ink', width: 1.5 },
      { shape: 'area', d: `M${px(left)} ${y - HALF}h${px(w)}v${HALF * 2}h${px(-w)}z`, fill: 'ink' },
    )
    part.labels.push({
      x: left + PAD,
      y: y + 4,
      width: w - PAD * 2,
      size: 11,
      runs: [{ text: name, strong: true }],
      paint: 'on-ink',
      ground: 'none',
    })
    part.marks.push({
      key: `exhibit:${first.key}`,
      at: first.from,
      box: { x: left, y: y - HALF, w, h: HALF * 2 },
      x: px(left + w / 2),
      y,
      targets: items.map(({ id }) => ({ kind: 'exhibit', id })),
      outline: 'box',
    })
  }
  for (const { left, w, items } of flags) add(part.labels, titleOf(row, left, w, items, y))
  return part
}

const nameOf = (items: readonly LaneExhibit[]): string => {
  const [first, ...others] = items
  return others.length === 0 ? (first?.name ?? '') : `${first?.name} +${others.length}`
}

function titleOf(row: LabelRow, left: number, w: number, items: readonly LaneExhibit[], y: number) {
  const [only, ...others] = items
  if (only === undefined || others.length > 0) return null
  return row.place({
    variants: [[{ text: only.title }]],
    places: (width) => (width > WIDEST ? [] : [left + w + 5, left - 5 - width]),
    y: y + 4,
    size: 11,
    paint: 'ink',
    ground: 'halo',
  })
}
