import { formatCompact } from '@/base/format'
import type { AccessBins } from './access-bins'
import type { CountScale } from './access-scale'
import type { LayoutContext } from './context'
import type { KeyDates } from './key-dates'
import type { LabelField } from './label-field'
import { boxOfLabel, type Label, type Line, type Paint, px } from './scene'
import { softSpanOf } from './soft-span'
import { shortWhen, wordsIn } from './words'

const SIZE = 11

function label(context: LayoutContext, said: string, x: number, y: number, paint: Paint): Label {
  return {
    x: px(x),
    y,
    width: context.measure(said, SIZE, false),
    size: SIZE,
    runs: [{ text: said }],
    paint,
    ground: 'halo',
  }
}

/** The largest bin in sight, said beside its bar: `busiest day ≈ 6.3M`. */
export function labelPeak(
  context: LayoutContext,
  bins: AccessBins,
  tops: Float64Array,
  x: Float64Array,
  counts: CountScale,
  field: LabelField,
): Label[] {
  const { lang, measure, scale } = context
  let peak = -1
  tops.forEach((sum, bin) => {
    const middle = ((x[bin] ?? 0) + (x[bin + 1] ?? 0)) / 2
    if (sum > 0 && middle > scale.x0 && middle < scale.x1 && sum > (tops[peak] ?? 0)) peak = bin
  })
  const most = tops[peak]
  // A phone has no room for more than the names of the pages.
  if (most === undefined || context.narrow) return []
  const t = wordsIn(lang)
  const words = [
    t('busiest', { unit: t(UNIT_WORD[bins.unit]) }),
    `${bins.simulated ? '≈ ' : ''}${formatCompact(most, lang)}`,
  ]
  const [left, right] = [(x[peak] ?? 0) - 9, (x[peak + 1] ?? 0) + 9]
  const top = counts.y(most)
  const single = [words.join(' ')]
  const middle = (left + right) / 2
  const tries: { lines: readonly string[]; y: number; x: (w: number) => number }[] = [
    { lines: words, y: Math.max(top + 9, 16), x: (w) => left - w },
    { lines: words, y: Math.max(top + 9, 16), x: () => right },
    // A bar that fills the lane has its words beside its tip.
    ...(top < 36
      ? [words, single].flatMap((lines) => [
          { lines, y: 13, x: (w: number) => left - w },
          { lines, y: 13, x: () => right },
        ])
      : []),
    { lines: single, y: top - 5, x: (w) => middle - w / 2 },
  ]
  for (const { lines, y, x: place } of tries) {
    const widths = lines.map((line) => measure(line, SIZE, false))
    const widest = Math.max(...widths)
    const at = place(widest)
    const box = { x: at, y: y - 9, w: widest, h: lines.length * 14 - 3 }
    if (!field.clear(box)) continue
    field.block(box)
    const toTheLeft = at < left - 1 && lines === words
    return lines.map((line, index) =>
      label(context, line, toTheLeft ? at + widest - (widths[index] ?? 0) : at, y + index * 14, 'ink2'),
    )
  }
  return []
}

const UNIT_WORD = { 'quarter-hour': 'unitQuarterHour', hour: 'unitHour', day: 'unitDay', month: 'unitDay' } as const

/** The end of the intrusion as the case has it, tied to its place on the baseline. */
export function labelLastAccess(
  context: LayoutContext,
  { lastAccess, awareAt }: KeyDates,
  field: LabelField,
  base: number,
): { label: Label; leader: Line } | null {
  const { scale, lang } = context
  if (lastAccess === null || lastAccess.when.precision === 'month' || context.narrow) return null
  const end = scale.x(softSpanOf(lastAccess.when).to)
  if (end <= scale.x0 || end >= scale.x1) return null
  const aware = awareAt === null ? Number.NaN : scale.x(softSpanOf(awareAt.when).from)
  const said = wordsIn(lang)('lastAccess', { when: shortWhen(lastAccess.when, context) })
  const width = context.measure(said, SIZE, false)
  // Clear of the line that ties the notice through all lanes, when that is near.
  const right = aware > end && aware < end + width + 12 ? aware + 9 : end + 10
  for (const x of [right, end - 10 - width]) {
    for (const y of [24, 40, 56, 72]) {
      const found = label(context, said, x, y, 'ink')
      if (!field.clear(boxOfLabel(found)) || field.barTop(end, end + 1) < y) continue
      field.block(boxOfLabel(found))
      field.block({ x: end - 1, y: y - 6, w: 2, h: base - y + 6 })
      const turn = x > end ? x - 3 : x + width + 3
      return {
        label: found,
        leader: { shape: 'line', d: `M${px(turn)} ${y - 4}H${px(end)}V${base - 3}`, stroke: 'ink3', width: 1 },
      }
    }
  }
  return null
}

/** Normal traffic is named where its line ends, or above it. */
export function labelNormal(
  context: LayoutContext,
  bins: AccessBins,
  lineAt: (x: number) => number,
  field: LabelField,
): Label | null {
  if (bins.normal === null) return null
  const { scale, narrow, lang } = context
  const said = wordsIn(lang)('normalTraffic')
  const end = scale.x(bins.covers.to)
  const width = context.measure(said, SIZE, false)
  const places: [number, number][] = []
  if (end < scale.x1 && end > scale.x0) places.push([end + 9, lineAt(end - 2) + 4])
  const from = Math.max(scale.x0, scale.x(bins.covers.from))
  const to = Math.min(scale.x1, end)
  const step = Math.max(24, (to - from) / 30)
  for (let x = narrow ? from + 2 : to - width - 6; narrow ? x + width < to : x > from; x += narrow ? step : -step) {
    const ys = [lineAt(x), lineAt(x + width / 2), lineAt(x + width)]
    places.push([x, Math.min(...ys) - 6], [x, Math.max(...ys) + 14])
  }
  for (const [x, y] of places) {
    const found = label(context, said, x, y, 'ink3')
    if (!Number.isFinite(y) || !field.fits(boxOfLabel(found))) continue
    field.block(boxOfLabel(found))
    return found
  }
  return null
}

/** Where the logs at hand end before the plot does, silence is not calm. */
export function labelOutside(context: LayoutContext, bins: AccessBins, field: LabelField, base: number): Label | null {
  const { scale } = context
  const said = wordsIn(context.lang)('outsideLog')
  const width = context.measure(said, SIZE, false)
  const [end, begin] = [scale.x(bins.covers.to), scale.x(bins.covers.from)]
  const room: [number, number][] = [
    [Math.max(end, scale.x0), scale.x1],
    [scale.x0, Math.min(begin, scale.x1)],
  ]
  for (const [a, b] of room) {
    // A little overhang reads better than no word at all.
    if (b - a < width * 0.7) continue
    const x = a === scale.x0 && end > scale.x0 ? scale.x0 + 8 : scale.x1 - width
    const found = label(context, said, x, base - 9, 'ink3')
    if (field.fits(boxOfLabel(found))) return found
  }
  return null
}
