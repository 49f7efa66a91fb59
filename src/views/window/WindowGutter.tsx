import { epochMs, type ZoneId } from '@/base/brand'
import { formatMonth, zoneLabel } from '@/base/format'
import type { Span } from '@/base/span'
import { local } from '@/case/local'
import type { Case } from '@/case/schema'
import type { Filters } from '@/investigation/state'
import { Icon } from '@/ui/Icon'
import { useLanguage, useText } from '@/ui/use-text'
import { LaneHead } from './LaneHead'
import { laneNote, laneTitle } from './lane-words'
import { text } from './text'
import type { DrawnWindow, Frame } from './use-window-scene'
import { ZoomButtons } from './ZoomButtons'

export interface WindowGutterProps {
  readonly drawn: DrawnWindow
  readonly frame: Frame
  readonly known: Case
  readonly zone: ZoneId
  readonly shown: Span
  readonly limits: Span
  readonly overviewY: number
  readonly filters: Filters
  readonly onFilter: (filters: Partial<Filters>) => void
  readonly onTables: () => void
  /** A key of the window, pressed by a button. */
  readonly onKey: (key: '+' | '-' | '0') => void
  readonly moreClaims: { readonly label: string; readonly onToggle: () => void } | null
}

/** Names and controls beside the plot, or above each lane on a phone. */
export function WindowGutter({
  drawn,
  frame,
  known,
  zone,
  shown,
  limits,
  overviewY,
  filters,
  onFilter,
  onTables,
  onKey,
  moreClaims,
}: WindowGutterProps) {
  const t = useText(text)
  const lang = useLanguage()
  const { scene, bins } = drawn
  const { narrow, x0 } = frame
  const only = filters.pages?.length === 1 ? known.pages.find((page) => page.id === filters.pages?.[0]) : undefined
  return (
    <>
      {!narrow && (
        <div
          className="pointer-events-none absolute top-0 left-4 flex h-7 items-center justify-between gap-2 text-xs text-ink3"
          style={{ width: x0 - 24 }}
        >
          <span className="truncate" title={zoneLabel(zone, shown.from, lang)}>
            {zoneLabel(zone, shown.from, lang)}
          </span>
          <TableToggle asTables={false} onTables={onTables} />
        </div>
      )}
      {scene.lanes.map((lane) => (
        <LaneHead
          key={lane.id}
          lane={lane}
          title={laneTitle(lane.id, narrow, bins, lang)}
          note={laneNote(lane.id, bins, known, lang)}
          simulated={lane.id === 'accesses' && (bins?.simulated ?? false)}
          narrow={narrow}
          x0={x0}
          scale={filters.scale}
          onScale={(scale) => onFilter({ scale })}
          only={only === undefined ? null : local(only.name, lang)}
          onAllPages={() => onFilter({ pages: null })}
          more={lane.id === 'claims' ? moreClaims : null}
        />
      ))}
      <div
        className="pointer-events-none absolute left-4 flex justify-between gap-2"
        style={{ top: overviewY + (narrow ? -20 : 7), width: narrow ? frame.width - 32 : x0 - 20 }}
      >
        <div className={narrow ? 'flex items-baseline gap-2' : undefined}>
          <h3 className={narrow ? 'text-sm font-medium' : 'text-base font-medium'}>{t('overview')}</h3>
          <p className="text-2xs whitespace-nowrap text-ink3">
            {`${formatMonth(limits.from, zone, lang, 'medium')} – ${formatMonth(lastOf(limits), zone, lang, 'medium')}`}
          </p>
        </div>
        <div className={narrow ? '-mt-1 flex items-center' : 'absolute top-0 right-0'}>
          <ZoomButtons onKey={onKey} />
          {narrow && <TableToggle asTables={false} onTables={onTables} />}
        </div>
      </div>
    </>
  )
}

/** The limits are half-open: a case that ends on 1 October is told as far as September. */
const lastOf = ({ to }: Span): Span['to'] => epochMs(to - 1)

/** Swaps the drawing for its tables and back. */
export function TableToggle({ asTables, onTables }: { asTables: boolean; onTables: () => void }) {
  const t = useText(text)
  const said = t(asTables ? 'showChart' : 'showTables')
  return (
    <button
      type="button"
      aria-label={said}
      title={said}
      onClick={onTables}
      className="touch pointer-events-auto -my-3 flex shrink-0 items-center justify-center gap-1.5 rounded-sm p-1 text-xs text-ink3 hover:text-ink"
    >
      <Icon name={asTables ? 'chart' : 'table'} />
      {asTables && said}
    </button>
  )
}
