import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type EpochMs, epochMs } from '@/base/brand'
import { formatNumber } from '@/base/format'
import { visibleControls } from '@/base/visible'
import { whileBusy } from '@/data/activity'
import { useScope } from '@/data/explore/use-scope'
import { useInvestigation } from '@/data/open-case'
import { askNearest, askRows } from '@/data/rows/ask-rows'
import { columnsShown, LISTED, type ListedColumn, useColumnChoice } from '@/data/rows/column-choice'
import type { FoundRow } from '@/data/rows/found-row'
import { useFind } from '@/data/rows/use-find'
import { useListing } from '@/data/rows/use-listing'
import { IN_TIME } from '@/investigation/state'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import type { VirtualTableHandle } from '@/ui/VirtualTable'
import { MissingRow } from './MissingRow'
import { RowsFooter } from './RowsFooter'
import { RowsTable } from './RowsTable'
import { clockOf, dayOfRow, zoneName } from './row-words'
import { dayInSight, nextOrder, type Sight } from './table-columns'
import { text } from './text'
import { useOpenRow } from './use-open-row'

export interface RowsPanelProps {
  readonly onPinRow?: (row: FoundRow) => void
  /** Pins all rows listed. */
  readonly onPinRange?: () => void
}

/** All rows in the window that meet the filter, each with the way back to its line. */
export function RowsPanel({ onPinRow, onPinRange }: RowsPanelProps) {
  const t = useText(text)
  const language = useLanguage()
  const heading = useId()
  const { investigation, dispatch } = useInvestigation()
  const { zone, order } = investigation
  const scope = useScope()
  const choice = useColumnChoice()
  const table = useRef<VirtualTableHandle>(null)
  const [sight, setSight] = useState<Sight>({ first: 0, last: 0 })
  const [focused, setFocused] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const listed = useListing(scope, order)
  const total = listed.total ?? 0
  const search = useFind(listed.listing, total)

  const goTo = useCallback((position: number, takeFocus = false) => {
    setFocused(position)
    table.current?.show(position, takeFocus)
  }, [])
  const onSight = useCallback((first: number, last: number) => {
    setSight((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])
  const { listing } = listed
  // Another question is read from its beginning, or from where it was asked for.
  const awaited = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listing is what changes
  useEffect(() => {
    if (awaited.current === null) table.current?.show(0)
    else goTo(awaited.current, true)
    awaited.current = null
  }, [listing])
  const { position: open, open: openRow, missing } = useOpenRow(listed, scope, goTo)
  // The same function each time, as the rows are drawn again with it.
  const opening = useRef(openRow)
  useLayoutEffect(() => {
    opening.current = openRow
  })
  const onOpen = useCallback((position: number | null) => opening.current(position), [])
  const onSort = useCallback(
    (column: string) => dispatch({ type: 'order', order: nextOrder(column as ListedColumn, order) }),
    [dispatch, order],
  )
  const isFilled = (column: ListedColumn) => column === 'extract' || listed.isFilled(column)
  const names = columnsShown(choice, isFilled).join()
  const shown = useMemo(() => LISTED.filter((column) => names.split(',').includes(column)), [names])
  // The day before, until the rows are there.
  const day = useRef<EpochMs | null>(null)
  const dayNow = dayInSight(listed, sight, zone)
  if (dayNow !== undefined) day.current = dayNow

  const jump = async (time: number) => {
    const inTime = listed.listing.order?.by === 'time' ? listed.listing : { ...listed.listing, order: IN_TIME }
    const { signal } = new AbortController()
    const position = await whileBusy(askNearest(inTime, time, signal))
    if (position === null) return
    const at = (await whileBusy(askRows(inTime, position, 1, signal))).numbers.time[0] ?? time
    setSaid(
      t('jumped', { time: `${dayOfRow(at, zone, language)} ${clockOf(at, zone)} ${zoneName(zone, epochMs(at))}` }),
    )
    if (inTime === listed.listing) return goTo(position, true)
    awaited.current = position
    dispatch({ type: 'order', order: IN_TIME })
  }

  if (scope.tables.length === 0) return <p className="py-6 text-ink3">{t('noLogs')}</p>
  return (
    <section aria-labelledby={heading} aria-busy={listed.isStale} data-panel="rows" className="min-w-0">
      <h2 id={heading} className="sr-only">
        {t('title')}
      </h2>
      {missing && <MissingRow missing={missing} />}
      {listed.error && (
        <p role="alert" className="mb-2 flex items-start gap-2">
          <Icon name="warning" />
          <span className="min-w-0 wrap-anywhere">
            {t('failed', { detail: visibleControls(listed.error.message) })}
          </span>
        </p>
      )}
      {listed.total === null || total === 0 ? (
        <p className="rounded-md border border-line bg-surface px-3 py-6 text-ink3">
          {listed.total === null ? t('listing') : t('noRows')}
        </p>
      ) : (
        <div className={listed.isStale ? 'stale' : undefined}>
          <RowsTable
            ref={table}
            told={listed.told}
            total={total}
            day={day.current}
            {...{ shown, order, zone, focused, open, onSight, onSort, onPinRow }}
            onFocus={setFocused}
            onOpen={onOpen}
            onRows={listed.see}
          />
        </div>
      )}
      <RowsFooter
        listed={listed}
        scope={scope}
        shown={shown}
        sight={sight}
        order={order}
        said={said}
        search={search}
        isFilled={isFilled}
        example={listed.row(focused ?? sight.first)?.time ?? scope.window.from}
        onHit={(position) => goTo(position)}
        onJump={(time) => void jump(time)}
        onPinRange={onPinRange}
        zone={zone}
        number={(n) => formatNumber(n, language)}
      />
    </section>
  )
}
