import { useState } from 'react'
import { CartesianGrid, DefaultZIndexes, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { type EpochMs, epochMs, type ZoneId } from '@/base/brand'
import { formatCompact, formatDay, formatMonth } from '@/base/format'
import type { Language } from '@/base/text'
import type { Tick } from '@/base/zoned'
import type { NumberPoint, NumberSteps } from '@/case/number-steps'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import { SIDE_COLORS } from './NumberGlyph'
import { NumberPoints } from './NumberPoints'
import { daySpan, dayTicks, dayX, decades } from './number-axes'
import { PointCard } from './PointCard'
import { text } from './text'

export interface NumberChartProps {
  readonly steps: NumberSteps
  readonly selectedId: string | null
  readonly onSelect: (countId: string) => void
}

const CHART_HEIGHT = 300
const UTC = 'UTC' as ZoneId
const TICK = { fontSize: 11, fill: 'var(--ink3)' }

interface Row {
  readonly x: EpochMs
  /** Value of each line on that day. */
  readonly values: readonly (number | null)[]
}

/** The chart itself, with Recharts: axes, grid and stepped lines; marks and labels are placed by `NumberPoints`. */
export function NumberChart({ steps, selectedId, onSelect }: NumberChartProps) {
  const t = useText(text)
  const language = useLanguage()
  const [box, width] = useWidth<HTMLDivElement>(420)
  const [hovered, setHovered] = useState<{ point: NumberPoint; x: number; y: number } | null>(null)
  const span = daySpan(steps.points.map((point) => point.count.asOf))
  const months = dayTicks(span, Math.max(2, Math.floor(width / 46)))
  const powers = decades(steps.points.map((point) => point.count.value))
  return (
    <div ref={box} role="group" aria-label={t('chart')} className="relative">
      <LineChart
        width={width}
        height={CHART_HEIGHT}
        data={rowsOf(steps)}
        margin={{ top: 10, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis
          type="number"
          dataKey="x"
          domain={[span.from, span.to]}
          // Without a line there is no data either, and Recharts then draws no axis, unless the domain is said to stand by itself.
          allowDataOverflow
          ticks={months.map((month) => month.at)}
          interval={0}
          height={20}
          // Or the first day would run into the lowest number.
          padding={{ left: 20 }}
          tick={TICK}
          tickSize={4}
          tickLine={{ stroke: 'var(--line2)' }}
          axisLine={false}
          tickFormatter={(at: number) => sayTick(epochMs(at), months, language)}
        />
        <YAxis
          type="number"
          scale="log"
          domain={[powers[0] ?? 1, powers.at(-1) ?? 10]}
          allowDataOverflow
          ticks={powers}
          interval={0}
          width={40}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) => formatCompact(value, language)}
        />
        {steps.lines.map((line, index) => (
          <Line
            key={`${line.group} ${line.unit}`}
            type="stepAfter"
            dataKey={(row: Row) => row.values[index]}
            stroke={SIDE_COLORS[line.points[0]?.party.side ?? 'other']}
            strokeWidth={2}
            connectNulls
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {/* Above the lines, which Recharts lifts into layers of their own. */}
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <NumberPoints
            points={steps.points}
            lines={steps.lines}
            selectedId={selectedId}
            onSelect={onSelect}
            onPoint={setHovered}
          />
        </ZIndexLayer>
      </LineChart>
      {hovered && <PointCard {...hovered} width={width} />}
    </div>
  )
}

/** January says its year; a short record is ruled by days. */
function sayTick(at: EpochMs, shown: readonly Tick[], language: Language): string {
  const tick = shown.find((one) => one.at === at)
  if (tick?.unit === 'day' || tick?.unit === 'week') return formatDay(at, UTC, language, 'short')
  if (tick?.unit === 'year') return String(new Date(at).getUTCFullYear())
  return formatMonth(at, UTC, language, tick?.major ? 'medium' : 'short')
}

function rowsOf(steps: NumberSteps): Row[] {
  const days = [...new Set(steps.lines.flatMap((line) => line.points.map((point) => point.count.asOf)))].sort()
  return days.map((day) => ({
    x: dayX(day),
    values: steps.lines.map((line) => line.points.findLast((point) => point.count.asOf === day)?.count.value ?? null),
  }))
}
