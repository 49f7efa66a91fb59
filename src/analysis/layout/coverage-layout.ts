import { local } from '@/case/local'
import { questionView } from '@/case/question-view'
import type { Case, Coverage } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { type LabelRow, labelRow, placesWithin } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { type Label, type LaneScene, px } from './scene'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'

const BAR = 12
const WIDE = { first: 9, pitch: 20, name: BAR - 2 }
/** The name of a log stands above its bar. */
const NARROW = { first: 15, pitch: 31, name: -4 }

/** From when to when each log exists, was deleted, or nothing was published. A gap is said in words, never left blank. */
export function layoutCoverage(context: LayoutContext, theCase: Case): LaneScene {
  const { first, pitch, name } = context.narrow ? NARROW : WIDE
  const parts = theCase.coverage.map((source, index) => layoutSource(context, theCase, source, first + index * pitch))
  return {
    height: first + (theCase.coverage.length - 1) * pitch + BAR + 7,
    shapes: parts.flatMap((part) => part.shapes),
    labels: parts.flatMap((part) => part.labels),
    marks: parts.flatMap((part) => part.marks),
    rows: theCase.coverage.map((source, index) => ({
      y: first + index * pitch + name,
      name: local(source.name, context.lang),
    })),
  }
}

type Stretch = Coverage['stretches'][number]

function layoutSource(context: LayoutContext, theCase: Case, source: Coverage, y: number): LanePart {
  const { scale } = context
  const part = emptyPart()
  const row = labelRow(context)
  const seen = source.stretches.flatMap((stretch, index) => {
    const soft = softSpanOf(stretch.when)
    const clip = clippedToPlot(scale, scale.x(soft.from), scale.x(soft.to))
    return clip === null ? [] : [{ stretch, soft, clip, key: `${source.id}:${index}` }]
  })
  // Deletions first: what is missing is said before what is there.
  const order = [...seen].sort((a, b) => RANK[a.stretch.state] - RANK[b.stretch.state])
  for (const { stretch, clip } of seen) if (stretch.state === 'deleted') row.block(clip[0] + 1, clip[1] - 1)
  const gaps: [number, number][] = []
  for (const { stretch, clip } of order) {
    const label = placeLabel(context, theCase, stretch, clip, row, y)
    if (label === null) continue
    part.labels.push(label.text)
    if (label.glyphX !== null)
      part.shapes.push({
        shape: 'glyph',
        glyph: 'disc',
        x: px(label.glyphX),
        y: y + BAR / 2,
        r: 4,
        paint: 'ink',
        certainty: 'half',
        ground: stretch.state === 'kept' ? 'line2' : 'surface',
      })
    gaps.push([(label.glyphX ?? label.text.x) - 6, label.text.x + label.text.width + 6])
  }
  const glyphs = part.shapes.splice(0)
  for (const { stretch, soft, clip } of seen) {
    if (stretch.state === 'unknown')
      part.shapes.push({
        shape: 'line',
        d: dotted(clip, gaps, y + BAR / 2),
        stroke: 'ink3',
        width: 1,
        dash: 'unpublished',
      })
    else {
      const fill = stretch.state === 'kept' ? 'line2' : 'gone'
      add(
        part.shapes,
        barShape(scale, scale.x(soft.from), scale.x(soft.to), y, BAR, {
          fill,
          fade: fadeOf(soft, scale, {
            start: stretch.state === 'deleted' || soft.from <= scale.span.from,
            end: stretch.state === 'deleted',
          }),
        }),
      )
    }
  }
  part.shapes.push(...glyphs)
  for (const { stretch, soft, clip } of seen) {
    part.marks.push({
      key: `coverage:${source.id}:${stretch.when.start}`,
      at: soft.from,
      box: { x: clip[0], y, w: clip[1] - clip[0], h: BAR },
      x: (clip[0] + clip[1]) / 2,
      y: y + BAR / 2,
      targets: [{ kind: 'coverage', id: source.id }],
      outline: 'box',
    })
  }
  return part
}

const RANK = { deleted: 0, kept: 1, unknown: 2 } as const

/** Where the label and its mark of doubt stand; null where no room was found. */
function placeLabel(
  context: LayoutContext,
  theCase: Case,
  stretch: Stretch,
  [a, b]: readonly [number, number],
  row: LabelRow,
  y: number,
): { readonly text: Label; readonly glyphX: number | null } | null {
  const deleted = stretch.state === 'deleted'
  const disputed = isContested(theCase, stretch)
  const places = (w: number): number[] => {
    if (deleted) return [b + 8, a - 8 - w]
    const inside = placesWithin(a, b, w)
    // Dots that begin at the left edge look like a continuation; their words stand a little way in.
    return stretch.state === 'unknown' && inside.length > 6
      ? [...inside.slice(Math.floor(inside.length / 3)), ...inside]
      : inside
  }
  const text = row.place({
    variants: [[{ text: local(stretch.label, context.lang), strong: deleted }]],
    places,
    lead: disputed ? 12 : 0,
    y: y + 10,
    size: 11,
    paint: stretch.state === 'unknown' ? 'ink3' : 'ink',
    ground: stretch.state === 'unknown' ? 'halo' : 'none',
  })
  return text && { text, glyphX: disputed ? text.x - 8 : null }
}

const isContested = (theCase: Case, { question }: Stretch): boolean =>
  question !== undefined && questionView(theCase, question)?.status === 'contested'

/** Two dots are no line, px. */
const LEAST_DOTS = 12

/** Dots over `clip` that leave out the words standing on them. */
function dotted([a, b]: readonly [number, number], gaps: readonly (readonly [number, number])[], y: number): string {
  let d = ''
  let x = a
  for (const [left, right] of [...gaps].sort((p, q) => p[0] - q[0])) {
    if (right <= a || left >= b) continue
    if (left - x > LEAST_DOTS) d += `M${px(x)} ${y}H${px(left)}`
    x = Math.max(x, right)
  }
  return b - x > LEAST_DOTS ? `${d}M${px(x)} ${y}H${px(b)}` : d
}
