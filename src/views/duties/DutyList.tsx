import type { DutyClock } from '@/case/duty-clock'
import { local } from '@/case/local'
import { cx } from '@/ui/cx'
import { useLanguage, useText } from '@/ui/use-text'
import { sayOutcome } from './duty-words'
import { text } from './text'

export interface DutyListProps {
  readonly clocks: readonly DutyClock[]
  readonly selectedId: string | null
  readonly onSelect: (dutyId: string) => void
}

/** Duties whose times cannot be drawn against each other: what was owed, and what came of it. */
export function DutyList({ clocks, selectedId, onSelect }: DutyListProps) {
  const t = useText(text)
  const language = useLanguage()
  return (
    <ul>
      {clocks.map((clock) => {
        const { duty } = clock
        const result = sayOutcome(clock, language)
        const broken = clock.verdict === 'late' || clock.verdict === 'not-done'
        return (
          <li key={duty.id} className="border-t border-grid">
            <button
              type="button"
              aria-haspopup="dialog"
              aria-label={t('open', {
                title: local(duty.title, language),
                reading: local(duty.trigger, language),
                result,
              })}
              onClick={() => onSelect(duty.id)}
              className={cx(
                'flex w-full items-baseline justify-between gap-3 py-px text-start pointer-coarse:py-1.5 text-2xs text-ink hover:bg-sunken',
                duty.id === selectedId && 'bg-sunken',
                duty.comparisonOnly && 'text-ink3',
              )}
            >
              <span>{local(duty.title, language)}</span>
              <span className={cx('text-end', broken && 'font-medium')}>{result}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
