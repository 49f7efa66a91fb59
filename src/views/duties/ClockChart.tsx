import { scaleLinear } from 'd3-scale'
import type { EpochMs, ZoneId } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import type { Language } from '@/base/text'
import { dayOf } from '@/base/zoned'
import type { DutyClock } from '@/case/duty-clock'
import { local } from '@/case/local'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import { ClockRow } from './ClockRow'
import { clockDays, clockSpan } from './clock-scale'
import { text } from './text'

export interface ClockChartProps {
  readonly clocks: readonly DutyClock[]
  readonly zone: ZoneId
  readonly selectedId: string | null
  readonly onSelect: (dutyId: string) => void
}

const HEAD = 18
const FOOT = 18

/** Rival readings of one legal clock on one axis: one row per trigger, the deed a line through all of them. */
export function ClockChart({ clocks, zone, selectedId, onSelect }: ClockChartProps) {
  const t = useText(text)
  const language = useLanguage()
  const [plot, width] = useWidth<HTMLDivElement>(220)
  const span = clockSpan(clocks)
  const first = clocks[0]
  if (!span || !first) return null
  const scale = scaleLinear([span.from, span.to], [0, width])
  const x = (at: EpochMs): number => Math.round(scale(at) * 10) / 10
  const days = clockDays(span, zone, Math.max(2, Math.floor(width / 34)))
  const doneAt = clocks.find((clock) => clock.doneAt !== null)?.doneAt ?? null
  const head = t('by', { duty: local(first.duty.title, language) })
  return (
    <div role="group" aria-label={head}>
      <div className="pb-0.5 text-2xs text-ink3">{head}</div>
      <div className="grid grid-cols-[max-content_minmax(0,1fr)_max-content] gap-x-2">
        <span />
        <div ref={plot} className="min-w-0">
          <svg aria-hidden="true" width={width} height={HEAD} className="block overflow-visible">
            {days.map((day, index) => (
              <g key={day}>
                <path d={`M${x(day)} 0V${HEAD}`} stroke="var(--line)" />
                <text x={x(day) + 3} y={11} className="fill-ink3 text-[11px]">
                  {sayDay(day, days[index - 1], zone, language)}
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
            width={width}
            x={x}
            days={days}
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

/** The month is said once: 17 Nov, 18, 19. */
function sayDay(day: EpochMs, before: EpochMs | undefined, zone: ZoneId, language: Language): string {
  const iso = dayOf(day, zone)
  const sameMonth = before !== undefined && dayOf(before, zone).slice(0, 7) === iso.slice(0, 7)
  return sameMonth ? String(Number(iso.slice(8))) : formatDay(day, zone, language, 'short')
}
