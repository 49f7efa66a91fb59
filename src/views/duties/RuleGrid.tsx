import { type KeyboardEvent, useId, useState } from 'react'
import type { RuleRow } from '@/case/rule-clock'
import { sayReaders, sayStanding } from '@/case/rule-words'
import { formatWhen } from '@/case/when'
import { cx } from '@/ui/cx'
import { useLanguage, useText } from '@/ui/use-text'
import { RuleCard } from './RuleCard'
import { RuleCell } from './RuleCell'
import type { RulesProps } from './rules-props'
import { text } from './text'

interface Place {
  readonly row: number
  readonly column: number
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** Rows are rules, columns triggers. One result is in the tab order; arrow keys go from one to the next. */
export function RuleGrid({ full, matrix, zone }: RulesProps) {
  const t = useText(text)
  const language = useLanguage()
  const card = useId()
  const [active, setActive] = useState<Place | null>(null)
  const { triggers, rows } = matrix
  const { row: atRow, column: atColumn } = active ?? { row: 0, column: 0 }
  const shown = active === null ? null : rows[active.row]
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.key === 'Escape') setActive(null)
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const row = Math.min(rows.length - 1, Math.max(0, atRow + step.row))
    const column = Math.min(triggers.length - 1, Math.max(0, atColumn + step.column))
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus()
  }
  return (
    <div className="grid gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,1fr)_340px]">
      <div className="relative overflow-x-auto">
        <table aria-label={t('matrix')} className="w-full border-collapse text-2xs" onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 bg-canvas text-start font-normal text-ink3">
                {t('rule')}
              </th>
              {triggers.map((trigger) => (
                <th
                  key={trigger.id}
                  scope="col"
                  className="min-w-[92px] border-b border-line2 px-1.5 py-1 text-start align-bottom font-normal text-ink3"
                >
                  <span className={cx('block', !trigger.hypothetical && 'text-ink2')}>
                    {formatWhen(trigger.when, zone, language, 'short')}
                  </span>
                  {sayReaders(trigger, full, language)}
                  {trigger.hypothetical && ` (${t('hypothetical')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={row.rule.id}
                className={cx('border-t', isFirstCompared(rows, index) ? 'border-line2' : 'border-grid')}
              >
                <th
                  scope="row"
                  className="sticky left-0 min-w-[120px] bg-canvas py-1 pr-2 text-start align-top font-normal"
                >
                  <span className={row.standing === 'case' ? 'text-ink' : 'text-ink3'}>{row.rule.title[language]}</span>
                  <span className="block text-ink3">
                    {row.rule.short[language]}, {row.rule.limit[language]}
                  </span>
                  {row.standing !== 'case' && <span className="sr-only">{sayStanding(row.standing, language)}</span>}
                </th>
                {triggers.map((trigger, column) => (
                  <RuleCell
                    key={trigger.id}
                    row={row}
                    clock={row.clocks[column] ?? null}
                    zone={zone}
                    when={formatWhen(trigger.when, zone, language, 'medium')}
                    place={`${index}:${column}`}
                    card={card}
                    active={index === atRow && column === atColumn}
                    shown={active !== null && index === atRow && column === atColumn}
                    onPoint={() => setActive({ row: index, column })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {/* Beside the rows where there is room; else a sheet at the foot, as the card of the window is on a phone. */}
      <div id={card} className="max-lg:sticky max-lg:bottom-2 max-md:bottom-[66px]">
        {shown == null ? (
          <p className="pt-1 text-2xs text-ink3">{t('pick')}</p>
        ) : (
          <RuleCard
            full={full}
            row={shown}
            clock={shown.clocks[atColumn] ?? null}
            zone={zone}
            onClose={() => setActive(null)}
          />
        )}
      </div>
    </div>
  )
}

const isFirstCompared = (rows: readonly RuleRow[], index: number): boolean =>
  rows[index]?.standing !== 'case' && (index === 0 || rows[index - 1]?.standing === 'case')
