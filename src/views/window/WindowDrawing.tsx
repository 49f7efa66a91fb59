import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { AccessSeries } from '@/analysis/access-series'
import { claimRows } from '@/analysis/layout/claim-rows'
import { OVERVIEW } from '@/analysis/layout/overview-layout'
import type { Mark } from '@/analysis/layout/scene'
import { DAY } from '@/base/brand'
import { formatDateTime, formatDay } from '@/base/format'
import { roundOf, snapped } from '@/base/snap'
import { type Span, widthOf } from '@/base/span'
import type { Case } from '@/case/schema'
import { useLiveWindow } from '@/data/use-live-window'
import type { Filters, Investigation, Selection } from '@/investigation/state'
import { spanAfterKey } from '@/investigation/window-keys'
import { hatchIds } from '@/ui/hatches'
import { useLanguage, useText } from '@/ui/use-text'
import { HoverCard } from './HoverCard'
import { LaneTables, SpokenTables } from './LaneTables'
import { accessesTable, caseTables, spokenAccesses, tablesOf } from './lane-tables'
import type { CardContext, MarkCard } from './mark-card'
import { spanOfMark } from './mark-span'
import { Overview } from './Overview'
import { text } from './text'
import { useMarkCard } from './use-mark-card'
import { useMeasure } from './use-measure'
import { usePlotDrag } from './use-plot-drag'
import { useWheelZoom } from './use-wheel-zoom'
import { frameOf, useWindowScene } from './use-window-scene'
import { TableToggle, WindowGutter } from './WindowGutter'
import { WindowSvg } from './WindowSvg'
import { laneExhibit, type WindowExhibit } from './window-exhibits'

/** Claims shown on a phone before "all N". */
const FEW_CLAIMS = 3

export interface WindowDrawingProps {
  readonly full: Case
  /** The case as known on the date of the view. */
  readonly known: Case
  readonly investigation: Investigation
  /** Where the window may go. */
  readonly limits: Span
  readonly totals: AccessSeries | null
  readonly exhibits: readonly WindowExhibit[]
  readonly onWindow: (window: Span) => void
  readonly onSelect: (selection: Selection | null) => void
  readonly onFilter: (filters: Partial<Filters>) => void
  readonly onCopyLink: ((selection: Selection) => void) | null
  /** Goes to an exhibit on the page of the access log. */
  readonly onExhibit: ((exhibit: WindowExhibit) => void) | null
  readonly width: number
}

/** The window at a known width. */
export function WindowDrawing(props: WindowDrawingProps) {
  const { full, known, investigation, limits, totals, width, exhibits, onWindow, onSelect, onFilter, onCopyLink } =
    props
  const { zone, filters, selection } = investigation
  const t = useText(text)
  const lang = useLanguage()
  const measure = useMeasure()
  const id = useId()
  const hatches = useMemo(() => hatchIds(id), [id])
  const svg = useRef<SVGSVGElement>(null)
  const [allClaims, setAllClaims] = useState(false)
  const [asTables, setAsTables] = useState(false)
  const frame = useMemo(() => frameOf(width), [width])
  const live = useLiveWindow(investigation.window, onWindow)
  const flags = useMemo(() => exhibits.map((each) => laneExhibit(each, zone, lang)), [exhibits, zone, lang])
  const drawn = useWindowScene({
    frame,
    known,
    totals,
    shown: live.shown,
    limits,
    zone,
    lang,
    measure,
    filters,
    allClaims,
    exhibits: flags,
  })
  const { scene, bins, context } = drawn
  const drag = usePlotDrag(context.scale, live, limits, zone)
  useWheelZoom(svg, context.scale, live, limits, zone)
  const still = !live.moving && !drag.busy
  // Marks come after the picture has come to rest, without making the next gesture wait for them.
  const rested = useDeferredValue(still)
  const said: CardContext = useMemo(
    () => ({ full, known, zone, lang, bins, exhibits }),
    [full, known, zone, lang, bins, exhibits],
  )
  const cards = useMarkCard(svg, scene, said, selection, onSelect)
  const tables = useTables(said, still, asTables)

  const plotWidth = frame.x1 - frame.x0
  const round = (span: Span): Span => snapped(span, roundOf(span, plotWidth), zone)
  const press = (key: string, shift = false): boolean => {
    const next = spanAfterKey(key, shift, live.latest(), limits)
    if (next === null) return false
    live.show(next)
    live.commitSoon(round)
    return true
  }
  const zoomOn = (mark: Mark): (() => void) | null => {
    const span = spanOfMark(mark, said)
    if (span === null || widthOf(span) >= widthOf(live.shown) * 0.9) return null
    return () => {
      cards.close()
      live.show(span)
      live.commit(round)
    }
  }
  const overviewY = scene.height + (frame.narrow ? 24 : 4)
  const claimCount = frame.narrow ? claimRows(known).length : 0
  const moreClaims =
    claimCount <= FEW_CLAIMS
      ? null
      : {
          label: allClaims ? t('fewClaims') : t('allClaims', { count: claimCount }),
          onToggle: () => setAllClaims(!allClaims),
        }
  const only = filters.pages?.length === 1 ? (filters.pages[0] ?? null) : null
  const onPage = useCallback((page: string) => onFilter({ pages: only === page ? null : [page] }), [onFilter, only])
  const open = still ? cards.open : null

  if (asTables)
    return (
      <div className="rounded-[7px] bg-canvas px-3 pt-4">
        <TableToggle asTables onTables={() => setAsTables(false)} />
        <LaneTables tables={tables} />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys reach the window from every mark inside it
    <div
      className="relative"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return
        if (event.key === 'Escape') {
          if (!drag.cancel() && open !== null) cards.close()
          return
        }
        if (press(event.key, event.shiftKey)) event.preventDefault()
      }}
    >
      <WindowSvg
        ref={svg}
        onPage={onPage}
        onlyPage={only}
        helpId={`${id}help`}
        still={still && rested}
        {...{ drawn, frame, overviewY, zone, hatches, measure, drag, cards }}
      >
        <Overview
          scene={drawn.overview}
          scale={drawn.overviewScale}
          y={overviewY}
          {...{ live, zone, width, hatches }}
        />
      </WindowSvg>
      <WindowGutter
        shown={live.shown}
        onTables={() => setAsTables(true)}
        onKey={press}
        {...{ drawn, frame, known, zone, limits, overviewY, filters, onFilter, moreClaims }}
      />
      {open && (
        <HoverCard
          card={open.card}
          anchor={frame.narrow ? null : { x: open.mark.x, y: open.y + open.mark.y }}
          within={{ width, height: overviewY + OVERVIEW.height }}
          pinned={open.pinned}
          onSelect={onSelect}
          onCompare={(question) => onSelect({ kind: 'question', id: question })}
          onCopyLink={onCopyLink}
          onExhibit={exhibitAction(open.card)}
          onZoom={zoomOn(open.mark)}
          onClose={cards.close}
          onHold={cards.hold}
        />
      )}
      <p id={`${id}help`} className="sr-only">
        {t('keysHelp')}
      </p>
      <p aria-live="polite" className="sr-only">
        {t('windowSpoken', spoken(investigation.window))}
      </p>
      <SpokenTables tables={tables} />
    </div>
  )

  function exhibitAction({ target }: MarkCard): (() => void) | null {
    const exhibit = target?.kind === 'exhibit' ? exhibits.find(({ id: own }) => own === target.id) : undefined
    const show = props.onExhibit
    return exhibit === undefined || show === null ? null : () => show(exhibit)
  }

  function spoken(span: Span): { from: string; to: string } {
    const tell = widthOf(span) >= 4 * DAY ? formatDay : formatDateTime
    return { from: tell(span.from, zone, lang, 'medium'), to: tell(span.to, zone, lang, 'medium') }
  }
}

/** Tables of the window at rest, made when the drawing has nothing better to do; those of the case are not made again for new counts. */
function useTables(context: CardContext, still: boolean, all: boolean) {
  const atRest = useRef(context)
  if (still) atRest.current = context
  const settled = useDeferredValue(atRest.current)
  const { full, known, zone, lang, exhibits } = settled
  const ofCase = useMemo(
    () => caseTables({ full, known, zone, lang, exhibits, bins: null }),
    [full, known, zone, lang, exhibits],
  )
  const accesses = useMemo(() => (all ? accessesTable(settled) : spokenAccesses(settled)), [settled, all])
  return useMemo(() => tablesOf(ofCase, accesses), [ofCase, accesses])
}
