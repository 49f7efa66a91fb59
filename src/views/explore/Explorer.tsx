import { type ReactNode, useCallback, useMemo } from 'react'
import { DAY } from '@/base/brand'
import { snapped } from '@/base/snap'
import { type Span, spanOf } from '@/base/span'
import { exposedKey, normalTraffic } from '@/data/explore/normal-traffic'
import { useRows, useRowsInTime } from '@/data/explore/use-rows-in-time'
import { useInvestigation, useOpenCase } from '@/data/open-case'
import { useLiveWindow } from '@/data/use-live-window'
import { replaceField } from '@/filter/edit-filter'
import type { Filter, FilterTerm } from '@/filter/term'
import type { Investigation } from '@/investigation/state'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { useText } from '@/ui/use-text'
import { CannotShow } from './CannotShow'
import { CompareChoice } from './CompareChoice'
import type { Compared } from './compared'
import type { ExploreProps } from './explore-props'
import { FacetList } from './FacetList'
import { FilterBar } from './FilterBar'
import { HeatMapPanel } from './HeatMapPanel'
import { LoadedNote } from './LoadedNote'
import { MatchHeadline } from './MatchHeadline'
import { StripPanel } from './StripPanel'
import { ShownWindow } from './shown-window'
import { text } from './text'
import { useTurnValue } from './use-turn-value'

export interface ExplorerProps {
  readonly scope: ExploreProps['scope']
  readonly onPin: ((term: FilterTerm) => void) | null
  readonly onPinRange: (() => void) | null
  /** The rows themselves, and what was taken from them. */
  readonly rows: ReactNode
  readonly aside: ReactNode
}

/** The access log as something to ask: what matches, when, and made of what. */
export function Explorer({ scope, onPin, onPinRange, rows: table, aside }: ExplorerProps) {
  const t = useText(text)
  const opened = useOpenCase()
  const { investigation, dispatch, limits } = useInvestigation()
  const { zone, compare, where: filter } = investigation
  const rows = useRowsInTime(scope)
  const onWindow = useCallback((window: Span) => dispatch({ type: 'window', window }), [dispatch])
  const live = useLiveWindow(investigation.window, onWindow)
  const onWhere = useCallback((where: Filter) => dispatch({ type: 'where', where }), [dispatch])
  const onCompare = useCallback(
    (chosen: Investigation['compare']) => dispatch({ type: 'compare', compare: chosen }),
    [dispatch],
  )
  const onCells = useCallback(
    (window: Span, [from, to]: readonly [number, number]) => {
      const whole = from === 0 && to === 23
      const where = replaceField(filter, 'hour', whole ? [] : [{ is: 'range', from, to }])
      dispatch({ type: 'window', window })
      dispatch({ type: 'where', where }, { replace: true })
    },
    [filter, dispatch],
  )
  const { extent } = scope
  const onShowAll = useCallback(
    () => dispatch({ type: 'window', window: outward(extent, zone) }),
    [dispatch, extent, zone],
  )
  const key = exposedKey(opened.full)?.kid ?? null
  const compared = useMemo((): Compared => {
    if (compare === 'normal' && key !== null)
      return { with: 'normal', where: normalTraffic(scope.where, key), kid: key }
    return { with: compare === 'before' ? 'before' : 'nothing' }
  }, [compare, key, scope.where])
  const others = useRows(scope, compared.with === 'normal' ? compared.where : null)
  // Made once: it is not drawn again while the window moves.
  const actions = useMemo(
    () =>
      onPinRange !== null && (
        <Button look="primary" icon={<Icon name="pin" />} onClick={onPinRange}>
          {t('pinRange')}
        </Button>
      ),
    [onPinRange, t],
  )
  const onValue = useTurnValue(filter, onWhere)
  const shared = { opened, scope, investigation, onWhere, onPin }
  const reading = scope.extracts.some(({ state }) => state.status === 'reading')
  return (
    <ShownWindow value={live.shown}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_320px] xl:grid-cols-[320px_minmax(0,1fr)_290px]">
        <div className="min-w-0 space-y-4 lg:col-start-1 lg:row-start-1 xl:col-start-2">
          <MatchHeadline rows={rows} onShowAll={onShowAll} {...shared} />
          {reading && (
            <p role="status" className="text-sm text-ink2">
              {t('reading')}
            </p>
          )}
          <FilterBar where={filter} onWhere={onWhere} actions={actions} />
          <StripPanel rows={rows} live={live} limits={limits} {...shared} />
          <HeatMapPanel rows={rows} onCells={onCells} {...shared} />
          {table}
        </div>
        <section
          aria-label={t('facets')}
          data-panel="facets"
          className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 xl:col-start-1 xl:border-e xl:border-line xl:pe-5"
        >
          <LoadedNote scope={scope} />
          <CompareChoice {...shared} {...{ rows, others, compared, onCompare }} />
          <FacetList {...{ opened, scope, investigation, onPin, compared, onValue }} />
        </section>
        <aside className="min-w-0 space-y-6 lg:col-start-1 xl:col-start-3 xl:row-start-1">
          {aside}
          <CannotShow opened={opened} zone={zone} />
        </aside>
      </div>
    </ShownWindow>
  )
}

/** All of a time, on whole days. */
const outward = (extent: Span, zone: Investigation['zone']): Span =>
  snapped(spanOf(extent.from - DAY / 2, extent.to + DAY / 2), DAY, zone)
