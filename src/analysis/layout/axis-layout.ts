import { formatDay, formatMonth, formatTime } from '@/base/format'
import { type Tick, ticks } from '@/base/zoned'
import type { LayoutContext } from './context'
import { labelRow } from './label-row'
import { widthOfRuns } from './measure'
import type { Label, TextRun } from './scene'

export interface AxisTick {
  readonly x: number
  readonly major: boolean
}
export interface AxisScene {
  readonly ticks: readonly AxisTick[]
  readonly labels: readonly Label[]
}

/** Least distance of two ticks, px. */
const TICK_ROOM = 50
const GAP = 14

/** Ticks on round clock times of the zone, with the coarser unit in bold where it begins. */
export function layoutAxis(context: LayoutContext, baseline: number): AxisScene {
  const { scale, zone } = context
  const size = context.narrow ? 11 : 11.5
  const found = ticks(scale.span, zone, Math.max(2, Math.floor((scale.x1 - scale.x0) / TICK_ROOM)))
  const row = labelRow(context, scale.x0, scale.x1 + 8)
  const labels: Label[] = []
  found.forEach((tick, index) => {
    const next = found[index + 1]
    const room = next === undefined ? Number.POSITIVE_INFINITY : scale.x(next.at) - scale.x(tick.at) - GAP
    const first = index === 0
    const wished = first || tick.major ? strongTexts(tick, first, context) : []
    const plain: TextRun[] = [{ text: plainText(tick, context) }]
    // The next tick keeps its label: a long text gives way to a shorter one.
    const runs = wished.find((each) => widthOfRuns(each, size, context.measure) <= room) ?? plain
    const label = row.place({
      variants: [runs, plain],
      places: () => [scale.x(tick.at) + (context.narrow ? 3 : 5)],
      y: baseline,
      size,
      paint: runs === plain ? 'ink2' : 'ink',
      ground: 'none',
    })
    if (label !== null) labels.push(label)
  })
  return { ticks: found.map((tick) => ({ x: scale.x(tick.at), major: tick.major })), labels }
}

function plainText({ at, unit }: Tick, { zone, lang }: LayoutContext): string {
  if (unit === 'year') return yearText(at, zone, lang)
  if (unit === 'quarter' || unit === 'month') return formatMonth(at, zone, lang, 'short')
  if (unit === 'week' || unit === 'day') return formatDay(at, zone, lang, 'short')
  return formatTime(at, zone)
}

/** From the fullest to the shortest. */
function strongTexts(tick: Tick, first: boolean, context: LayoutContext): TextRun[][] {
  const { at, unit } = tick
  const { zone, lang } = context
  const plain = plainText(tick, context)
  if (unit === 'year') return [[{ text: plain, strong: true }]]
  if (unit === 'hour' || unit === 'minute') {
    // Inside a day its full hours stand out; the day itself is said where it begins, and once at the edge.
    if (!first && plain !== '00:00') return [[{ text: plain, strong: true }]]
    const long = formatDay(at, zone, lang, lang === 'ko' ? 'short' : 'medium')
    const short = formatDay(at, zone, lang, 'short')
    return [
      [{ text: long, strong: true }, { text: ` ${plain}` }],
      [{ text: short, strong: true }, { text: ` ${plain}` }],
      [{ text: short, strong: true }],
    ]
  }
  const year: TextRun = { text: yearText(at, zone, lang), strong: true }
  const whole = lang === 'ko' ? [year, { text: ` ${plain}` }] : [{ text: `${plain} ` }, year]
  return tick.major && unit !== 'week' && unit !== 'day' ? [whole, [year]] : [whole]
}

const yearText = (at: Tick['at'], zone: LayoutContext['zone'], lang: LayoutContext['lang']): string => {
  const year = formatDay(at, zone, 'en', 'long').split(' ').at(-1) ?? ''
  return lang === 'ko' ? `${year}년` : year
}
