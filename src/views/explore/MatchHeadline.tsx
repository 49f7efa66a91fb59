import { memo } from 'react'
import type { WindowCube } from '@/analysis/cube/window-cube'
import { epochMs } from '@/base/brand'
import { formatDateTime, formatNumber, zoneLabel } from '@/base/format'
import type { RowsInTime } from '@/data/explore/use-rows-in-time'
import { Button } from '@/ui/Button'
import { ApproxMark } from '@/ui/marks'
import { useLanguage, useText } from '@/ui/use-text'
import type { ExploreProps } from './explore-props'
import { sayShare } from './say-share'
import { formatSpan } from './say-span'
import { useShownWindow } from './shown-window'
import { text } from './text'

export interface MatchHeadlineProps extends ExploreProps {
  readonly rows: RowsInTime
  readonly onShowAll: () => void
}

/** How many rows match, of how many, in which time; and what to do where there are none. */
export const MatchHeadline = memo(function MatchHeadline({
  rows,
  scope,
  investigation,
  onShowAll,
}: MatchHeadlineProps) {
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const { zone, where } = investigation
  const filtered = where.length > 0
  const matched = rows.matched.data?.countsIn(window)
  const all = rows.all.data?.countsIn(window)
  const n = (count: number): string => formatNumber(count, lang)
  if (rows.matched.failed) return <p className="text-base">{t('failed')}</p>
  if (matched === undefined || all === undefined)
    return (
      <p className="font-serif text-2xl text-ink3" data-loading>
        {t('counting')}
      </p>
    )
  const { from, to } = formatSpan(window, zone, lang)
  const share = filtered
    ? t('shareOf', { share: sayShare(matched.all, all.all, lang), from, to })
    : t('allOf', { from, to })
  return (
    <div data-stale={rows.matched.stale} className={rows.matched.stale ? 'stale' : undefined}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-serif text-2xl font-semibold max-sm:text-xl" data-matched={matched.all}>
          {scope.simulated && (
            <>
              <ApproxMark />{' '}
            </>
          )}
          {t(filtered ? 'match' : 'inTime', {
            count: matched.all,
            n: n(matched.all),
            all: n(everywhere(rows.all.data) ?? scope.rows),
          })}
        </span>
        <span className="min-w-0 text-ink2">
          {share}
          {`, ${zoneLabel(zone, window.from, lang)}`}
          {scope.simulated && `, ${saySimulated(scope, t, n)}`}
          {!matched.exact && `. ${t('notExact')}`}
        </span>
      </p>
      <Nothing
        {...{ rows, scope, n }}
        matched={matched.all}
        all={all.all}
        filtered={filtered}
        zone={zone}
        onShowAll={onShowAll}
      />
    </div>
  )
})

function saySimulated(
  { extracts }: ExploreProps['scope'],
  t: (key: 'simulatedAt' | 'simulatedPart', values?: Record<string, string>) => string,
  n: (count: number) => string,
): string {
  const [first] = extracts
  const alike = extracts.every(({ simulated, scale }) => simulated && scale === first?.scale)
  return alike && first !== undefined ? t('simulatedAt', { scale: n(first.scale) }) : t('simulatedPart')
}

interface NothingProps extends Pick<MatchHeadlineProps, 'rows' | 'scope' | 'onShowAll'> {
  readonly n: (count: number) => string
  readonly matched: number
  readonly all: number
  readonly filtered: boolean
  readonly zone: ExploreProps['investigation']['zone']
}

/** Why there are none: the time has no rows, or the filter leaves none of them. */
function Nothing({ rows, scope, n, matched, all, filtered, zone, onShowAll }: NothingProps) {
  const t = useText(text)
  const lang = useLanguage()
  if (matched > 0 || rows.matched.stale) return null
  const day = (at: number): string => formatDateTime(epochMs(at), zone, lang, 'medium')
  const { from, to } = scope.extent
  const nowhere = filtered && everywhere(rows.matched.data) === 0
  return (
    <p className="flex flex-wrap items-center gap-x-3 pt-1" role="status">
      {nowhere
        ? t('nothingAnywhere', { n: n(scope.rows) })
        : all === 0
          ? t('noRowsInWindow', { n: n(scope.rows), from: day(from), to: day(to) })
          : t('nothingMatches', { n: n(all) })}
      {!nowhere && (
        <Button look="quiet" onClick={onShowAll}>
          {t('showAllTime')}
        </Button>
      )}
    </p>
  )
}

const everywhere = (cube: WindowCube | null): number | undefined => cube?.overall.all
