import { scaleLinear } from 'd3-scale'
import type { EpochMs, ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import { ticks } from '@/base/zoned'
import type { DutyClock } from '@/case/duty-clock'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import { ClockRow } from './ClockRow'
import { clockSpan } from './clock-scale'
import { sayLimit } from './duty-words'
import { text } from './text'

export interface ClockChartProps {
  readonly clocks: readonly DutyClock[]
  readonly file: Case
  readonly zone: ZoneId
  readonly selectedId: string | null
  readonly onSelect: (dutyId: string) => void
}

const HEAD = 18
const FOOT = 18

/** Rival readings of one legal clock on one axis: one row per trigger, the deed a line through all of them. */
export function ClockChart({ clocks, file, zone, selectedId, onSelect }: ClockChartProps) {
  const t = useText(text)
  const language = useLanguage()
  const [plot, width] = useWidth<HTMLDivElement>(220)
  const span = clockSpan(clocks)
  const first = clocks[0]
  if (!span || !first) return null
  const scale = scaleLinear([span.from, span.to], [0, width])
  const x = (at: EpochMs): number => Math.round(scale(at) * 10) / 10
  const days = ticks(span, zone, Math.max(2, Math.floor(width / 44)))
  const doneAt = clocks.find((clock) => clock.doneAt !== null)?.doneAt ?? null
  const head = t('by', { duty: local(first.duty.title, language), limit: sayLimit(first.duty, language) })
  return (
    <div role="group" aria-label={head}>
      <div className="pb-0.5 text-2xs text-ink3">{head}</div>
      <div className="grid grid-cols-[minmax(72px,max-content)_1fr_minmax(72px,max-content)] gap-x-2">
        <span />
        <div ref={plot} className="min-w-0">
          <svg aria-hidden="true" width={width} height={HEAD} className="block overflow-visible">
            {days.map((day) => (
              <g key={day.at}>
                <path d={`M${x(day.at)} 0V${HEAD}`} stroke="var(--line)" />
                <text x={x(day.at) + 3} y={11} className="fill-ink3 text-[11px]">
                  {formatDay(day.at, zone, language, 'short')}
                </text>
              </g>
            ))}
          </svg>
        </div>
        <span />
        {clocks.map((clock) => (
          <ClockRow
            key={clock.duty.id}
            clock={clock}
            file={file}
            width={width}
            x={x}
            days={days.map((day) => day.at)}
            zone={zone}
            selected={clock.duty.id === selectedId}
            onSelect={onSelect}
          />
        ))}
        {doneAt !== null && (
          <svg aria-hidden="true" width={width} height={FOOT} className="col-start-2 block overflow-visible">
            <path d={`M${x(doneAt)} 0v3`} stroke="var(--ink)" strokeWidth="1.5" />
            <text x={x(doneAt)} y={13} textAnchor="middle" className="fill-ink text-[11px] font-medium">
              {t('done', { when: formatDateTime(doneAt, zone, language, 'short') })}
            </text>
          </svg>
        )}
      </div>
    </div>
  )
}
