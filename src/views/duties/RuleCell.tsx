import type { ZoneId } from '@/base/brand'
import type { RuleClock, RuleRow } from '@/case/rule-clock'
import { text as ruleText } from '@/case/rule-text'
import { sayLate, sayMoments } from '@/case/rule-words'
import { cx } from '@/ui/cx'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

export interface RuleCellProps {
  readonly row: RuleRow
  /** Null where the rule counts from another fact. */
  readonly clock: RuleClock | null
  readonly zone: ZoneId
  /** The trigger in words. */
  readonly when: string
  /** Row and column, by which arrow keys find it. */
  readonly place: string
  /** Id of the card that spells it out. */
  readonly card: string
  /** In the tab order. */
  readonly active: boolean
  readonly shown: boolean
  readonly onPoint: () => void
}

/** Due, and late or early; the card spells it out while the cell is pointed at or has the focus. */
export function RuleCell({ row, clock, zone, when, place, card, active, shown, onPoint }: RuleCellProps) {
  const t = useText(text)
  const words = useText(ruleText)
  const language = useLanguage()
  const result = clock === null ? words('otherFact') : sayLate(clock.late, language)
  const compared = row.standing !== 'case'
  return (
    <td className="p-0 align-top">
      <button
        type="button"
        data-cell={place}
        tabIndex={active ? 0 : -1}
        aria-label={t('cell', { rule: row.rule.title[language], when, result })}
        aria-describedby={shown ? card : undefined}
        onPointerEnter={onPoint}
        onFocus={onPoint}
        onClick={onPoint}
        className={cx(
          'block w-full scroll-mt-12 px-1.5 max-lg:scroll-mb-[55vh] py-1 text-start hover:bg-sunken pointer-coarse:min-h-11',
          shown && 'bg-sunken',
          compared || clock === null ? 'text-ink3' : 'text-ink',
        )}
      >
        <span className={cx('block', clock?.verdict === 'late' && !compared && 'font-medium')}>{result}</span>
        {clock !== null && (
          <span className="block text-ink3">
            {t('due')} {sayMoments(clock.due, zone, language, 'short')}
          </span>
        )}
      </button>
    </td>
  )
}
