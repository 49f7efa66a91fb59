import { parseInstant } from '@/base/zoned'
import type { Case, When } from '@/case/schema'
import { daysFromTo, spanOfWhen } from '@/case/when'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import { type LabelRow, labelRow } from './label-row'
import type { Label, LaneScene, Mark, Shape, TextRun } from './scene'
import { px } from './scene'
import { fadeOf, softSpanOf } from './soft-span'
import { clippedToPlot } from './time-scale'
import { daysText, shortWhen, wordsIn } from './words'

const Y = 17
const DWELL_HEIGHT = 32
/** Stands for the days in the sentence while it is cut around them; a private-use letter that no sentence holds. */
const SLOT = '\ue000'

/** From the first test over the first mass access to notice: the brand of the product and its first reading. */
export function layoutDwell(context: LayoutContext, theCase: Case, dates: KeyDates): LaneScene {
  const { scale, lang } = context
  const { probe, firstAccess, awareAt } = dates
  const t = wordsIn(lang)
  const row = labelRow(context, scale.x0, scale.x1 + 8)
  const shapes: Shape[] = []
  const labels: Label[] = []
  const add = (shape: Shape | null): void => {
    if (shape !== null) shapes.push(shape)
  }
  const line = (from: number, to: number): void =>
    add(barShape(scale, scale.x(from), scale.x(to), Y - 1, 2, { fill: 'attack' }))
  const tick = (at: number): void => {
    const x = px(scale.x(at))
    if (x >= scale.x0 - 1 && x <= scale.x1 + 1)
      shapes.push({ shape: 'line', d: `M${x} ${Y - 6}V${Y + 6}`, stroke: 'attack', width: 2 })
  }
  const write = (label: Label | null): void => {
    if (label !== null) labels.push(label)
  }

  const first = firstAccess && softSpanOf(firstAccess.when)
  const aware = awareAt && softSpanOf(awareAt.when)
  const end = aware?.from ?? parseInstant(theCase.span.to)
  if (awareAt && aware) {
    write(
      row.place({
        variants: [
          [{ text: t('noticedAt', { when: shortWhen(awareAt.when, context) }) }],
          [{ text: shortWhen(awareAt.when, context) }],
        ],
        places: () => [scale.x(aware.from) + 8],
        y: Y + 4,
        size: size(context),
        paint: 'ink',
        ground: 'halo',
      }),
    )
    row.block(scale.x(aware.from) - 4, scale.x(aware.from) + 4)
  }
  if (first) {
    add(softStart(context, firstAccess.when))
    line(first.sure, aware?.from ?? first.sure)
    if (!aware) add(dotted(context, first.to, end))
    if (first.sure === first.from) tick(first.from)
    if (firstAccess && awareAt && aware) {
      const days = daysText(daysFromTo(firstAccess.when, awareAt.when, theCase.zone), lang)
      const strong: TextRun = { text: days, strong: true, paint: 'ink' }
      const whole = t('fromFirstToNotice', { days: SLOT }).split(SLOT)
      const said = whole.flatMap((part, index) => (index === 0 ? [{ text: part }] : [strong, { text: part }]))
      write(
        onLine(context, row, first.sure, aware.from, [said, [strong, { text: ` ${t('unnoticed')}` }], [strong]], 'ink'),
      )
    }
  }
  if (probe) {
    const soft = softSpanOf(probe.when)
    const until = first?.from ?? end
    add(softStart(context, probe.when))
    if (soft.to < until) line(soft.to, until)
    if (soft.sure === soft.from) tick(soft.from)
    if (awareAt) {
      const days = daysText(daysFromTo(probe.when, awareAt.when, theCase.zone), lang)
      const said = [[{ text: t('sinceTest', { days }) }], [{ text: days }]]
      write(onLine(context, row, soft.to, until, said, 'attack-text'))
    }
  }
  if (aware) tick(aware.from)
  return { height: DWELL_HEIGHT, shapes, labels, marks: marksOf(context, dates), rows: [] }
}

const size = (context: LayoutContext): number => (context.narrow ? 11 : 11.5)

/** A start known only to its month comes up over the whole month and then stays. */
function softStart({ scale }: LayoutContext, when: When): Shape | null {
  const { from, to } = spanOfWhen(when)
  const fade = fadeOf({ ...softSpanOf(when), sure: when.precision === 'month' ? to : from, doubt: to }, scale)
  return barShape(scale, scale.x(from), scale.x(to), Y - 1, 2, { fill: 'attack', fade })
}

function dotted({ scale }: LayoutContext, from: number, to: number): Shape | null {
  const clip = clippedToPlot(scale, scale.x(from), scale.x(to))
  return (
    clip && { shape: 'line', d: `M${px(clip[0])} ${Y}H${px(clip[1])}`, stroke: 'attack', width: 2, dash: 'unpublished' }
  )
}

/** Words in the middle of the visible part of a line, which they interrupt. */
function onLine(
  context: LayoutContext,
  row: LabelRow,
  from: number,
  to: number,
  variants: readonly (readonly TextRun[])[],
  paint: Label['paint'],
): Label | null {
  const clip = clippedToPlot(context.scale, context.scale.x(from), context.scale.x(to))
  if (clip === null) return null
  const [a, b] = clip
  return row.place({
    variants,
    places: (w) => (w + 24 <= b - a ? [(a + b - w) / 2] : []),
    y: Y + 4,
    size: size(context),
    paint,
    ground: 'surface',
  })
}

function marksOf({ scale }: LayoutContext, { probe, firstAccess, awareAt }: KeyDates): Mark[] {
  return [probe, firstAccess, awareAt].flatMap((date) => {
    if (date === null) return []
    const soft = softSpanOf(date.when)
    const hard = soft.sure === soft.from && date.when.precision !== 'month'
    const clip = clippedToPlot(scale, scale.x(soft.from) - 6, hard ? scale.x(soft.from) + 6 : scale.x(soft.to))
    if (clip === null) return []
    return {
      key: `claim:${date.claim}`,
      at: soft.from,
      box: { x: clip[0], y: Y - 9, w: clip[1] - clip[0], h: 18 },
      x: hard ? scale.x(soft.from) : (clip[0] + clip[1]) / 2,
      y: Y,
      targets: [{ kind: 'claim', id: date.claim }],
      outline: 'box',
    }
  })
}
