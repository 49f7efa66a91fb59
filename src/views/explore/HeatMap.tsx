import { useId, useLayoutEffect, useRef } from 'react'
import type { HeatMap as Heat } from '@/analysis/cube/heat-map'
import { epochMs, type ZoneId } from '@/base/brand'
import { formatDay, formatNumber } from '@/base/format'
import { type Span, spanOf } from '@/base/span'
import { spanOfWhen } from '@/case/when'
import type { OpenCase } from '@/data/current-view'
import type { Filter } from '@/filter/term'
import { Hatches, hatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import { type CellRange, type HeatColumns, spanOfColumns } from './heat-columns'
import { paintCells } from './heat-paint'
import { text } from './text'
import { useHeatHand } from './use-heat-hand'
import { useTheme } from './use-theme'

const HOUR_HEIGHT = 6
const HEAD = 16
/** A spread, because the linter takes a canvas for focusable. */
const SILENT = { 'aria-hidden': true } as const

export interface HeatMapProps {
  readonly map: Heat
  readonly drawn: HeatColumns
  /** Width of the cells altogether, px, and of what stands left of them. */
  readonly room: number
  readonly gutter: number
  readonly window: Span
  readonly zone: ZoneId
  readonly ramp: readonly string[]
  readonly opened: OpenCase
  readonly where: Filter
  readonly title: string
  readonly onCells: (window: Span, hours: readonly [number, number]) => void
}

/** The cells on a canvas, and above it what points at them. */
export function HeatMap({ map, drawn, room, gutter, window, zone, ramp, opened, where, title, onCells }: HeatMapProps) {
  const t = useText(text)
  const lang = useLanguage()
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const ids = hatchIds(useId())
  const hint = useId()
  const { columns, rows, most } = drawn
  const size = { w: room / columns, h: HOUR_HEIGHT }
  const height = 24 * HOUR_HEIGHT
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme gives the same tokens other colours
  useLayoutEffect(() => {
    if (canvas.current !== null) paintCells(canvas.current, { rows, columns, most }, size, ramp)
  }, [rows, columns, most, size.w, ramp, theme])

  const choose = ({ columns: [a, b], hours }: CellRange): void => {
    const [from, to] = spanOfColumns(map, drawn, [a, b])
    onCells(spanOf(from, to), hours)
  }
  const hand = useHeatHand(columns, size, choose)
  const said = hand.cursor && sayCell(hand.cursor)
  function sayCell([column, hour]: readonly [number, number]): string {
    const [from, to] = spanOfColumns(map, drawn, [column, column])
    const first = formatDay(epochMs(from), zone, lang, 'medium')
    const day = drawn.group === 1 ? first : `${first} – ${formatDay(epochMs(to - 1), zone, lang, 'medium')}`
    const count = rows[column * 24 + hour] ?? Number.NaN
    const hours = `${two(hour)}:00–${two((hour + 1) % 24)}:00`
    return Number.isNaN(count)
      ? `${day}, ${hours}: ${t('noHour')}`
      : t('heatCell', { day, hours, n: formatNumber(count, lang) })
  }
  const labelEvery = Math.max(1, Math.ceil(74 / size.w))
  const labelled = Array.from({ length: Math.ceil(columns / labelEvery) }, (_, i) => i * labelEvery)
  return (
    <div style={{ paddingInlineStart: gutter }} className="relative pt-4">
      {labelled.map((column) => (
        <span
          key={column}
          aria-hidden="true"
          className="absolute top-0 text-2xs whitespace-nowrap text-ink3"
          style={{ left: gutter + column * size.w }}
        >
          {column * size.w < room - 40 &&
            formatDay(epochMs(spanOfColumns(map, drawn, [column, column])[0]), zone, lang, 'short')}
        </span>
      ))}
      {[0, 6, 12, 18].map((hour) => (
        <span
          key={hour}
          aria-hidden="true"
          className="absolute start-0 text-2xs text-ink3"
          style={{ top: HEAD + hour * HOUR_HEIGHT - 3 }}
        >
          {two(hour)}:00
        </span>
      ))}
      <div
        role="application"
        aria-label={`${title}. ${t('heatKeys')}`}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it has a cursor of its own
        tabIndex={0}
        className="relative cursor-crosshair touch-pan-y bg-sunken"
        style={{ width: room, height }}
        data-heat
        {...hand.handlers}
      >
        <canvas ref={canvas} {...SILENT} className="block" style={{ width: room, height }} />
        <svg aria-hidden="true" width={room} height={height} className="pointer-events-none absolute inset-0">
          <defs>
            <Hatches ids={ids} />
          </defs>
          {deletedColumns(opened, map, drawn).map(([a, b]) => (
            <rect key={a} x={a * size.w} width={(b - a) * size.w} height={height} fill={`url(#${ids.goneFaint})`} />
          ))}
          {outside(map, drawn, window).map(([a, b]) => (
            <rect key={a} x={a * size.w} width={(b - a) * size.w} height={height} fill="var(--canvas)" opacity={0.6} />
          ))}
          {hoursOf(where).map(([from, to]) => (
            <Outline key={from} x={0} y={from * HOUR_HEIGHT} w={room} h={(to - from + 1) * HOUR_HEIGHT} />
          ))}
          {hand.drawn !== null && (
            <Outline
              x={hand.drawn.columns[0] * size.w}
              y={hand.drawn.hours[0] * HOUR_HEIGHT}
              w={(hand.drawn.columns[1] - hand.drawn.columns[0] + 1) * size.w}
              h={(hand.drawn.hours[1] - hand.drawn.hours[0] + 1) * HOUR_HEIGHT}
            />
          )}
          {hand.cursor !== null && (
            <Outline x={hand.cursor[0] * size.w} y={hand.cursor[1] * HOUR_HEIGHT} w={size.w} h={HOUR_HEIGHT} />
          )}
        </svg>
      </div>
      <p id={hint} role="status" className="min-h-4 pt-0.5 text-xs text-ink2">
        {said}
      </p>
    </div>
  )
}

const two = (n: number): string => String(n).padStart(2, '0')

function Outline({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return <rect x={x} y={y} width={w} height={h} fill="none" stroke="var(--select)" strokeWidth={1.5} />
}

type Stretch = readonly [from: number, to: number]

/** Columns that lie in a time whose logs were deleted. */
const deletedColumns = ({ case: known }: OpenCase, map: Heat, drawn: HeatColumns): Stretch[] =>
  known.coverage
    .flatMap(({ stretches }) => stretches)
    .filter(({ state }) => state === 'deleted')
    .map(({ when }) => columnsIn(spanOfWhen(when), map, drawn))
    .filter(([a, b]) => a < b)

/** Columns before and after the window, which are shown for comparison only. */
function outside(map: Heat, drawn: HeatColumns, window: Span): Stretch[] {
  const [a, b] = columnsIn(window, map, drawn)
  const found: Stretch[] = [
    [0, a],
    [b, drawn.columns],
  ]
  return found.filter(([from, to]) => from < to)
}

/** Columns that touch a time. */
function columnsIn(span: Span, { days }: Heat, { from, to, group, columns }: HeatColumns): Stretch {
  let [a, b] = [columns, 0]
  for (let day = from; day < to; day++) {
    if ((days[day + 1] ?? 0) <= span.from || (days[day] ?? 0) >= span.to) continue
    const column = Math.floor((day - from) / group)
    a = Math.min(a, column)
    b = Math.max(b, column + 1)
  }
  return [a, b]
}

/** Hours the filter asks for. */
const hoursOf = (where: Filter): Stretch[] =>
  where
    .filter(({ field, not }) => field === 'hour' && !not)
    .flatMap(({ values }) => values)
    .flatMap((value) => (value.is === 'range' ? [[value.from, value.to] as const] : []))
