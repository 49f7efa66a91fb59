import { memo } from 'react'
import { formatNumber } from '@/base/format'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { FacetActions, type FacetActionsProps } from './FacetActions'
import { ShareBars } from './ShareBars'
import { text } from './text'

export interface FacetValueRowProps extends FacetActionsProps {
  /** The value whole, for who points at a shortened name. */
  readonly full: string
  readonly rows: number
  readonly overall: number | null
  /** Lengths from 0 to 1: the share of the window's rows, and of all rows. */
  readonly bar: number
  readonly ghost: number
  /** A filter is on: what is counted is what it asks for. */
  readonly filtered: boolean
}

/** One value with its rows in the window, beside those at all times without a filter. */
export const FacetValueRow = memo(function FacetValueRow(props: FacetValueRowProps) {
  const { name, full, rows, overall, bar, ghost, state, filtered, ...actions } = props
  const t = useText(text)
  const lang = useLanguage()
  return (
    <li
      tabIndex={-1}
      className="group grid min-h-[19px] grid-cols-[minmax(0,1fr)_52px_auto_auto] items-center gap-x-2 text-sm hover:bg-sunken pointer-coarse:min-h-11"
    >
      <span
        title={full === name ? undefined : full}
        className={cx(
          'flex min-w-0 items-center gap-1',
          state === 'included' && 'font-medium',
          state === 'excluded' && 'text-ink3 line-through',
        )}
      >
        {state === 'included' && <Icon name="check" />}
        <span className="truncate">{name}</span>
        {state !== null && <span className="sr-only"> {t(state)}</span>}
      </span>
      <span className="relative">
        <ShareBars bar={bar} ghost={ghost} attack={filtered} />
        <FacetActions name={name} state={state} {...actions} />
      </span>
      <span className="min-w-12 text-end">{formatNumber(rows, lang)}</span>
      <span className="min-w-12 text-end text-xs text-ink3">
        {overall === null ? '–' : formatNumber(overall, lang)}
      </span>
    </li>
  )
})
