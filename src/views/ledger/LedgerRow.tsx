import type { ReactNode } from 'react'
import { formatIsoDay, formatNumber } from '@/base/format'
import type { LedgerRow as Row } from '@/case/ledger'
import { local } from '@/case/local'
import { text as caseText, formatQuantity } from '@/case/text'
import { ChoiceMark } from '@/ui/ChoiceMark'
import { cx } from '@/ui/cx'
import { DoubtMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

/** What a source gave as a bound is shown as one; that a number is rounded, its zeros, the dialog and the table say. */
const BOUND: Readonly<Record<Row['count']['exactness'], string>> = {
  exact: '',
  rounded: '',
  'at-least': '≥ ',
  'at-most': '≤ ',
}

export interface LedgerRowProps {
  readonly row: Row
  /** The unit's heading cell, before the first figure of a unit. */
  readonly head: ReactNode
  readonly selected: boolean
  readonly onSelect: (countId: string) => void
}

/** One figure: number, mark of doubt, what it counts, who says so, as of when. The whole row opens its claims. */
export function LedgerRow({ row, head, selected, onSelect }: LedgerRowProps) {
  const t = useText(text)
  const words = useText(caseText)
  const language = useLanguage()
  const { count, standing, party } = row
  const what = local(count.what, language)
  const superseded = standing === 'superseded'
  const plus = count.relation?.kind === 'adds-to' ? '+' : ''
  const bound = count.exactness === 'exact' ? '' : `, ${words(`exactness${count.exactness}`)}`
  // A row has no room for which of its papers the company said it in; the dialog and the table have.
  const who = local(party.side === 'company' ? (party.proseName ?? party.name) : party.name, language)
  return (
    <tr
      className={cx('group relative align-top hover:bg-sunken pointer-coarse:[&>td]:py-1.5', selected && 'bg-sunken')}
    >
      {head}
      <td className={cx('w-[82px] text-end whitespace-nowrap', superseded ? 'text-ink2' : 'font-medium text-ink')}>
        {plus || BOUND[count.exactness]}
        {formatNumber(count.value, language)}
      </td>
      <td className="w-4 pl-[3px]">{standing !== 'undisputed' && <DoubtMark doubt={standing} size={10} />}</td>
      {/* A long name gives way, so that the date never leaves the column. */}
      <td className="pl-1 wrap-anywhere text-ink2">
        <button
          type="button"
          aria-haspopup="dialog"
          title={count.note}
          onClick={() => onSelect(count.id)}
          className="text-start after:absolute after:inset-0 group-hover:text-ink focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ink"
        >
          <span aria-hidden="true">{what}</span>
          <span className="sr-only">
            {t('compare', { value: formatQuantity(count.value, count.unit, language), what })}
            {bound}
            {row.chosenBy !== null && `, ${t(`chosenBy${row.chosenBy}`)}`}
          </span>
        </button>
        {row.chosenBy !== null && (
          <span title={t(`chosenBy${row.chosenBy}`)} className="ml-1 text-ink">
            <ChoiceMark size={10} />
          </span>
        )}
      </td>
      <td className="w-[100px] pl-2 text-ink2">{who}</td>
      <td className="w-[56px] pl-2 text-end whitespace-nowrap text-ink3">
        {formatIsoDay(count.asOf, language, 'table')}
      </td>
    </tr>
  )
}
