import { memo } from 'react'
import type { Difference } from '@/analysis/cube/compare'
import { formatNumber } from '@/base/format'
import { useLanguage, useText } from '@/ui/use-text'
import { FacetActions, type FacetActionsProps } from './FacetActions'
import { sayPoints } from './say-share'
import { text } from './text'

export interface DifferenceRowProps extends FacetActionsProps {
  readonly row: Difference
  /** The largest difference of the facet, which fills half of the bar. */
  readonly most: number
}

/** One value in both periods: to the right it has grown, to the left it has shrunk. */
export const DifferenceRow = memo(function DifferenceRow({ row, most, ...actions }: DifferenceRowProps) {
  const t = useText(text)
  const lang = useLanguage()
  const difference = row.share - row.otherShare
  const width = (Math.abs(difference) / most) * 50
  return (
    <li
      tabIndex={-1}
      className="group grid min-h-[19px] grid-cols-[minmax(0,1fr)_64px_auto_auto] items-center gap-x-2 text-sm hover:bg-sunken pointer-coarse:min-h-11"
    >
      <span title={row.value ?? undefined} className="truncate">
        {actions.name}
      </span>
      <span className="relative">
        <span aria-hidden="true" className="relative block h-3">
          <span className="absolute inset-y-0 start-1/2 w-px bg-line2" />
          <span
            className={difference > 0 ? 'absolute inset-y-[2px] bg-ink' : 'absolute inset-y-[2px] border border-ink3'}
            style={{ width: `${width}%`, left: `${difference > 0 ? 50 : 50 - width}%` }}
          />
        </span>
        <FacetActions {...actions} />
      </span>
      <span className="min-w-14 text-end">{t('points', { n: sayPoints(difference, lang) })}</span>
      <span className="min-w-16 text-end text-xs text-ink3">
        {formatNumber(row.rows, lang)} / {formatNumber(row.other, lang)}
      </span>
    </li>
  )
})
