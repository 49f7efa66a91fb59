import { local } from '@/case/local'
import { questionView } from '@/case/question-view'
import type { Case, Coverage } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { labelRow, placesWithin } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { type LaneScene, px } from './scene'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { wordsIn } from './words'

const FIRST = 9
const BAR = 12
export const COVERAGE_PITCH = 20

/** Height of the lane: one row per log source. */
export const coverageHeight = (theCase: Case): number => 8 + Math.max(1, theCase.coverage.length) * COVERAGE_PITCH

/** From when to when each log exists, was deleted, or nothing was published. A gap is said in words, never left blank. */
export function layoutCoverage(context: LayoutContext, theCase: Case): LaneScene {
  const parts = theCase.coverage.map((source, index) =>
    layoutSource(context, theCase, source, FIRST + index * COVERAGE_PITCH),
  )
  return {
    height: coverageHeight(theCase),
    shapes: parts.flatMap((part) => part.shapes),
    labels: parts.flatMap((part) => part.labels),
    marks: parts.flatMap((part) => part.marks),
    rows: theCase.coverage.map((source, index) => ({
      y: FIRST + index * COVERAGE_PITCH + BAR - 2,
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

function placeLabel(
  context: LayoutContext,
  theCase: Case,
  stretch: Stretch,
  [a, b]: readonly [number, number],
  row: ReturnType<typeof labelRow>,
  y: number,
) {
  const { lang, narrow, scale } = context
  const title = local(stretch.label, lang)
  const said = stretch.inferred ? wordsIn(lang)('inferred', { label: title }) : title
  const disputed = isContested(theCase, stretch)
  const deleted = stretch.state === 'deleted'
  const mark = disputed ? 14 : 0
  const places = (w: number): number[] => {
    const whole = w + mark
    const inside = placesWithin(a, b, whole)
    // Dots that begin at the left edge look like a continuation; their words stand a little way in.
    const home =
      stretch.state === 'unknown' && inside.length > 6
        ? inside.slice(Math.floor(inside.length / 3)).concat(inside)
        : inside
    const out = deleted ? [b + 8, a - 8 - whole] : []
    return [...(deleted ? [...out, ...home.filter(() => false)] : home)].filter(
      (x) => x >= scale.x0 && x + whole <= scale.x1,
    )
  }
  const label = row.place({
    variants: [[{ text: said, strong: deleted }], ...(said === title ? [] : [[{ text: title, strong: deleted }]])].map(
      (runs) => (disputed ? [{ text: '\u2003' }, ...runs] : runs),
    ),
    places,
    y: y + 10,
    size: 11,
    paint: stretch.state === 'unknown' ? 'ink3' : 'ink',
    ground: narrow || stretch.state === 'unknown' ? 'halo' : 'none',
  })
  if (label === null) return null
  return { text: label, glyphX: disputed ? label.x + 5 : null }
}

const isContested = (theCase: Case, { question }: Stretch): boolean =>
  question !== undefined && questionView(theCase, question)?.status === 'contested'

/** Dots over `clip` that leave out the words standing on them. */
function dotted([a, b]: readonly [number, number], gaps: readonly (readonly [number, number])[], y: number): string {
  let d = ''
  let x = a
  for (const [left, right] of [...gaps].sort((p, q) => p[0] - q[0])) {
    if (right <= a || left >= b) continue
    if (left > x) d += `M${px(x)} ${y}H${px(left)}`
    x = Math.max(x, right)
  }
  return x < b ? `${d}M${px(x)} ${y}H${px(b)}` : d
}
