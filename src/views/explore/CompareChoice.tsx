import { memo } from 'react'
import { timeBefore } from '@/analysis/cube/compare'
import type { WindowCube } from '@/analysis/cube/window-cube'
import { formatDay, formatNumber } from '@/base/format'
import type { Answer } from '@/data/explore/answers'
import { exposedKey } from '@/data/explore/normal-traffic'
import type { RowsInTime } from '@/data/explore/use-rows-in-time'
import type { Investigation } from '@/investigation/state'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { useLanguage, useText } from '@/ui/use-text'
import type { Compared } from './compared'
import type { ExploreProps } from './explore-props'
import { formatSpan } from './say-span'
import { useShownWindow } from './shown-window'
import { text } from './text'

export interface CompareChoiceProps extends ExploreProps {
  readonly rows: RowsInTime
  /** Rows to compare with, where they are others than those of the filter. */
  readonly others: Answer<WindowCube>
  readonly compared: Compared
  readonly onCompare: (compare: Investigation['compare']) => void
}

/** What the window is compared with, and in words which rows stand against which. */
export const CompareChoice = memo(function CompareChoice({
  opened,
  compared,
  onCompare,
  ...props
}: CompareChoiceProps) {
  const t = useText(text)
  const key = exposedKey(opened.full)
  const choices = [
    { value: 'nothing' as const, label: t('compareNothing') },
    { value: 'before' as const, label: t('compareBefore') },
    ...(key === null ? [] : [{ value: 'normal' as const, label: t('compareNormal') }]),
  ]
  return (
    <div className="border-b border-line py-2.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{t('compare')}</span>
        <SegmentedControl label={t('compare')} segments={choices} value={compared.with} onChange={onCompare} />
      </div>
      {key === null && <p className="pt-1 text-xs text-ink3">{t('noKey')}</p>}
      {compared.with !== 'nothing' && <Sentence compared={compared} {...props} />}
    </div>
  )
})

type SentenceProps = Omit<CompareChoiceProps, 'opened' | 'onCompare'>

function Sentence({ compared, rows, others, scope, investigation }: SentenceProps) {
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const { zone } = investigation
  const own = rows.matched.data?.countsIn(window).all
  const before = timeBefore(window)
  const other = (compared.with === 'before' ? rows.matched.data?.countsIn(before) : others.data?.countsIn(window))?.all
  if (own === undefined || other === undefined) return <p className="pt-1 text-sm text-ink3">{t('counting')}</p>
  const n = formatNumber(own, lang)
  const counts = { n, other: formatNumber(other, lang) }
  if (compared.with === 'normal')
    return <p className="pt-1 text-sm text-ink2">{t('comparedNormal', { ...counts, key: compared.kid })}</p>
  const said = formatSpan(window, zone, lang)
  return (
    <p className="pt-1 text-sm text-ink2">
      {t('comparedBefore', { ...counts, ...said, otherFrom: formatSpan(before, zone, lang).from })}
      {before.from < scope.extent.from &&
        ` ${t('beforeBegins', { day: formatDay(scope.extent.from, zone, lang, 'medium') })}`}
    </p>
  )
}
