import type { EpochMs } from '@/base/brand'
import type { DutyClock } from '@/case/duty-clock'
import { local } from '@/case/local'
import { cx } from '@/ui/cx'
import { DoubtGlyph } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { clockBar } from './clock-scale'
import { sayOutcome } from './duty-words'
import { text } from './text'

const ROW_HEIGHT = 24
const MIDDLE = ROW_HEIGHT / 2

export interface ClockRowProps {
  readonly clock: DutyClock
  readonly width: number
  readonly x: (at: EpochMs) => number
  readonly days: readonly EpochMs[]
  readonly selected: boolean
  readonly onSelect: (dutyId: string) => void
}

/** One reading of a legal clock: soft bar allowed, solid bar overrun, tick due, full-height line done. */
export function ClockRow({ clock, width, x, days, selected, onSelect }: ClockRowProps) {
  const t = useText(text)
  const language = useLanguage()
  const { duty, triggerAt, dueAt, doneAt } = clock
  const faint = duty.hypothetical === true
  const bar = clockBar(clock, x)
  const reading = local(duty.trigger, language)
  const result = sayOutcome(clock, language)
  const late = clock.verdict === 'late' || clock.verdict === 'not-done'
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={t('open', { title: local(duty.title, language), reading, result })}
      onClick={() => onSelect(duty.id)}
      className={cx(
        'col-span-3 grid grid-cols-subgrid items-center text-start text-2xs hover:bg-sunken',
        selected && 'bg-sunken',
      )}
    >
      <span className={cx('max-w-32', faint ? 'text-ink3' : 'text-ink')}>{reading}</span>
      <svg aria-hidden="true" width={width} height={ROW_HEIGHT} className="block overflow-visible">
        {days.map((day) => (
          <path key={day} d={`M${x(day)} 0V${ROW_HEIGHT}`} stroke="var(--line)" />
        ))}
        <g opacity={faint ? 0.5 : 1}>
          {bar && (
            <rect
              x={bar.allowed[0]}
              y={MIDDLE - 5}
              width={bar.allowed[1] - bar.allowed[0]}
              height="10"
              fill="var(--company-soft)"
            />
          )}
          {bar?.overrun && (
            <rect
              x={bar.overrun[0]}
              y={MIDDLE - 5}
              width={bar.overrun[1] - bar.overrun[0]}
              height="10"
              fill="var(--company)"
            />
          )}
          {dueAt !== null && <path d={`M${x(dueAt)} ${MIDDLE - 8}v16`} stroke="var(--ink)" strokeWidth="1.5" />}
          {triggerAt !== null && (
            <DoubtGlyph
              x={x(triggerAt)}
              y={MIDDLE}
              r={4}
              doubt={faint ? 'superseded' : clock.contested ? 'contested' : 'undisputed'}
              color="var(--company)"
            />
          )}
        </g>
        {doneAt !== null && <path d={`M${x(doneAt)} 0V${ROW_HEIGHT}`} stroke="var(--ink)" strokeWidth="1.5" />}
      </svg>
      <span className={cx('max-w-32 text-end', faint ? 'text-ink3' : 'text-ink', late && !faint && 'font-medium')}>
        {result}
      </span>
    </button>
  )
}
