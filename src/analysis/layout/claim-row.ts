import type { RivalPoint, RivalRow } from '@/case/rival-rows'
import type { When } from '@/case/schema'
import { barShape } from './bar-shape'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import { add, emptyPart, type LanePart } from './lane-part'
import { type Glyph, type Mark, px } from './scene'
import { SIDE_PAINT } from './side-paint'
import { fadeOf, type SoftSpan, softSpanOf } from './soft-span'
import { clippedToPlot, inPlot } from './time-scale'
import { daysText, whenText, wordsIn } from './words'

const CERTAINTY = { undisputed: 'whole', contested: 'half', superseded: 'hollow', outlier: 'struck' } as const

/** One claimant's account: test, beginning ●, notice ◆ and the days between them on the line. */
export function layoutClaimRow(context: LayoutContext, row: RivalRow, y: number): LanePart {
  const { scale, lang } = context
  const t = wordsIn(lang)
  const part = emptyPart()
  const text = labelRow(context, scale.x0, scale.x1 + 8)
  const paint = SIDE_PAINT[row.party.side]
  const size = 11
  const base = { y: y + 4, size, ground: 'halo' } as const
  const began = row.began && placed(row.began)
  const last = (row.noticed ?? row.ended) && placed(row.noticed ?? row.ended)
  const probe = row.probe && placed(row.probe)
  const glyphs: Glyph[] = []

  for (const point of [began, last]) {
    if (!point || isSoft(point)) continue
    const noticed = point === last && row.noticed !== undefined
    const x = px(scale.x(point.soft.from))
    if (x < scale.x0 || x > scale.x1) continue
    glyphs.push({
      shape: 'glyph',
      glyph: noticed ? 'diamond' : 'disc',
      x,
      y,
      r: noticed ? 5.2 : 4.5,
      paint,
      certainty: CERTAINTY[point.standing],
      ground: 'surface',
    })
    text.block(x - 6, x + 6)
  }
  if (probe) {
    add(
      part.shapes,
      barShape(scale, scale.x(probe.soft.from), scale.x(probe.soft.to), y - 3.5, 7, {
        fill: paint,
        fade: fadeOf(probe.soft, scale),
      }),
    )
    blockSoft(context, text, probe.soft)
  }
  const said = (when: When): string =>
    whenText(when, context.zone, lang, when.precision === 'minute' || when.precision === 'hour' ? 'short' : 'month-day')
  const days = row.days === null ? null : daysText(row.days, lang)

  if (last && inPlot(scale, isSoft(last) ? last.soft.doubt : last.soft.from)) {
    const [a, b] = isSoft(last)
      ? [scale.x(last.soft.doubt), scale.x(last.soft.to)]
      : [scale.x(last.soft.from) - 10, scale.x(last.soft.from) + 10]
    add(
      part.labels,
      text.place({
        ...base,
        paint: 'ink',
        variants: [[{ text: whenText(last.when, context.zone, lang, 'short') }]],
        places: (w) => [b, ...(began ? [] : [a - w])],
      }),
    )
  }
  const line = began && last ? ([began, last] as const) : null
  const clip = line && clippedToPlot(scale, scale.x(line[0].soft.sure), scale.x(line[1].soft.doubt))
  const soft = line !== null && line !== undefined && (isSoft(line[0]) || isSoft(line[1]))
  let middle = null
  if (clip && days !== null) {
    const runs = soft ? [[{ text: t('monthPrecision', { days }) }], [{ text: days }]] : [[{ text: days, strong: true }]]
    middle = text.place({
      ...base,
      size: soft ? 11 : 11.5,
      ground: 'surface',
      paint: 'ink',
      variants: runs,
      places: (w) => (w + 36 <= clip[1] - clip[0] ? [(clip[0] + clip[1] - w) / 2] : []),
    })
  }
  if (began && inPlot(scale, began.soft.from)) {
    const when = said(began.when)
    const [a, b] = [scale.x(began.soft.from) - (isSoft(began) ? 3 : 10), scale.x(began.soft.from) + 10]
    const variants =
      days !== null && middle === null
        ? [[{ text: t('daysAfter', { when, days }) }], [{ text: when }]]
        : [[{ text: when }]]
    add(part.labels, text.place({ ...base, paint: 'ink', variants, places: (w) => [a - w, ...(last ? [] : [b])] }))
  }
  add(part.labels, middle)
  if (probe) {
    const variants = [[{ text: t('test', { when: said(probe.when) }) }], [{ text: said(probe.when) }]]
    add(
      part.labels,
      text.place({
        ...base,
        paint: 'ink2',
        variants,
        places: (w) => [scale.x(probe.soft.to) + 2, scale.x(probe.soft.from) - 2 - w],
      }),
    )
  }
  if (line) {
    const whole: SoftSpan = {
      from: line[0].soft.from,
      sure: isSoft(line[0]) ? line[0].soft.to : line[0].soft.from,
      doubt: isSoft(line[1]) ? line[1].soft.from : line[1].soft.from,
      to: isSoft(line[1]) ? line[1].soft.to : line[1].soft.from,
      point: false,
    }
    const h = soft ? 3 : 1.5
    add(
      part.shapes,
      barShape(scale, scale.x(whole.from), scale.x(whole.to), y - h / 2, h, {
        fill: paint,
        fade: fadeOf(whole, scale),
      }),
    )
  } else {
    for (const point of [began, last])
      if (point && isSoft(point))
        add(
          part.shapes,
          barShape(scale, scale.x(point.soft.from), scale.x(point.soft.to), y - 3.5, 7, {
            fill: paint,
            fade: fadeOf(point.soft, scale),
          }),
        )
  }
  part.shapes.push(...glyphs)
  for (const point of [probe, began, last]) if (point) add(part.marks, markOf(context, point, y))
  return part
}

interface Point {
  readonly id: string
  readonly when: When
  readonly standing: RivalPoint['standing']
  readonly soft: SoftSpan
}

function placed(point: RivalPoint | undefined): Point | null {
  const when = point?.claim.when
  return point === undefined || when === undefined
    ? null
    : { id: point.claim.id, when, standing: point.standing, soft: softSpanOf(when) }
}

const isSoft = (point: Point): boolean => point.when.precision === 'month'

function blockSoft({ scale }: LayoutContext, text: ReturnType<typeof labelRow>, soft: SoftSpan): void {
  const clip = clippedToPlot(scale, scale.x(soft.from), scale.x(soft.to))
  if (clip) text.block(clip[0] + 4, clip[1] - 4)
}

function markOf({ scale }: LayoutContext, point: Point, y: number): Mark | null {
  const [a, b] = isSoft(point)
    ? [scale.x(point.soft.from), scale.x(point.soft.to)]
    : [scale.x(point.soft.from) - 8, scale.x(point.soft.from) + 8]
  const clip = clippedToPlot(scale, a, b)
  if (clip === null) return null
  return {
    key: `claim:${point.id}`,
    at: point.soft.from,
    box: { x: clip[0], y: y - 8, w: clip[1] - clip[0], h: 16 },
    x: isSoft(point) ? (clip[0] + clip[1]) / 2 : scale.x(point.soft.from),
    y,
    targets: [{ kind: 'claim', id: point.id }],
    outline: isSoft(point) ? 'box' : 'disc',
  }
}
