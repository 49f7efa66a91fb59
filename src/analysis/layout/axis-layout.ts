import { formatDay, formatMonth, formatTime } from '@/base/format'
import { type Tick, ticks } from '@/base/zoned'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import type { Label, TextRun } from './scene'

export interface AxisTick {
  readonly x: number
  readonly major: boolean
}
export interface AxisScene {
  readonly ticks: readonly AxisTick[]
  readonly labels: readonly Label[]
}

/** Ticks on round clock times of the zone with the coarser unit in bold where it changes. */
export function layoutAxis(context: LayoutContext, baseline: number): AxisScene {
  const { scale, zone } = context
  const found = ticks(scale.span, zone, Math.max(2, Math.floor((scale.x1 - scale.x0) / (context.narrow ? 48 : 62))))
  const row = labelRow(context, scale.x0, scale.x1 + 8)
  const labels: Label[] = []
  const marks = found.map((tick) => ({ x: scale.x(tick.at), major: tick.major }))
  found.forEach((tick, index) => {
    const x = scale.x(tick.at) + (context.narrow ? 3 : 5)
    const strong = index === 0 || tick.major
    const label = row.place({
      variants: strong
        ? [strongText(tick, index === 0, context), plainText(tick, context)]
        : [plainText(tick, context)],
      places: () => [x],
      y: baseline,
      size: context.narrow ? 11 : 11.5,
      paint: strong ? 'ink' : 'ink2',
      ground: 'none',
    })
    if (label !== null) labels.push(label)
  })
  return { ticks: marks, labels }
}

function plainText({ at, unit }: Tick, { zone, lang }: LayoutContext): TextRun[] {
  if (unit === 'year') return [{ text: yearOf(formatDay(at, zone, 'en', 'long'), lang) }]
  if (unit === 'quarter' || unit === 'month') return [{ text: formatMonth(at, zone, lang, 'short') }]
  if (unit === 'week' || unit === 'day') return [{ text: formatDay(at, zone, lang, 'short') }]
  return [{ text: formatTime(at, zone) }]
}

function strongText(tick: Tick, first: boolean, context: LayoutContext): TextRun[] {
  const { at, unit } = tick
  const { zone, lang } = context
  const plain = plainText(tick, context)
    .map((run) => run.text)
    .join('')
  if (unit === 'year') return [{ text: plain, strong: true }]
  if (unit === 'hour' || unit === 'minute') {
    // Inside a day its full hours stand out; the day itself is said where it begins, and once at the edge.
    if (!first && plain !== '00:00') return [{ text: plain, strong: true }]
    const day = formatDay(at, zone, lang, lang === 'ko' ? 'short' : 'medium')
    return [{ text: day, strong: true }, { text: ` ${plain}` }]
  }
  const year = yearOf(formatDay(at, zone, 'en', 'long'), lang)
  return lang === 'ko'
    ? [{ text: year, strong: true }, { text: ` ${plain}` }]
    : [{ text: `${plain} ` }, { text: year, strong: true }]
}

const yearOf = (longEnglishDay: string, lang: LayoutContext['lang']): string => {
  const year = longEnglishDay.split(' ').at(-1) ?? ''
  return lang === 'ko' ? `${year}년` : year
}
