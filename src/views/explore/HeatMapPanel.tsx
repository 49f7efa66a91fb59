import { memo, useMemo } from 'react'
import { busiest, daysWithin, heatMap } from '@/analysis/cube/heat-map'
import { formatNumber, zoneLabel } from '@/base/format'
import type { Span } from '@/base/span'
import type { RowsInTime } from '@/data/explore/use-rows-in-time'
import { Panel } from '@/ui/Panel'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import type { ExploreProps } from './explore-props'
import { HeatMap } from './HeatMap'
import { HeatTable } from './HeatTable'
import { heatColumns } from './heat-columns'
import { RAMP } from './heat-paint'
import { sayShare } from './say-share'
import { useShownWindow } from './shown-window'
import { text } from './text'

/** Room for the hours beside the cells, px. */
const GUTTER = 44
const BUSY_HOURS = 6

export interface HeatMapPanelProps extends ExploreProps {
  readonly rows: RowsInTime
  readonly onCells: (window: Span, hours: readonly [number, number]) => void
}

/** On which days and at which hours of the zone the rows fall. */
export const HeatMapPanel = memo(function HeatMapPanel(props: HeatMapPanelProps) {
  const { scope, investigation, rows, opened, onCells } = props
  const t = useText(text)
  const lang = useLanguage()
  const window = useShownWindow()
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const { zone, where } = investigation
  const cube = rows.matched.data
  const map = useMemo(() => (cube === null ? null : heatMap(cube, scope.extent, zone)), [cube, scope.extent, zone])
  const room = Math.max(40, width - GUTTER)
  // The cells are painted anew when this changes.
  const drawn = useMemo(() => map && heatColumns(map, window, room), [map, window, room])
  if (map === null || drawn === null)
    return (
      <div ref={ref} className="h-56 text-sm text-ink3">
        {t('counting')}
      </div>
    )
  const busy = busiest(map, daysWithin(map, window), BUSY_HOURS)
  const words = { zone: zoneLabel(zone, window.from, lang) }
  const title = drawn.group === 1 ? t('heat', words) : t('heatDays', { ...words, count: drawn.group })
  const ramp = where.length > 0 ? RAMP.attack : RAMP.plain
  const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`
  const note =
    busy === null
      ? undefined
      : t('busiest', {
          share: sayShare(busy.share, 1, lang),
          from: clock(busy.hour),
          to: clock(busy.hour + BUSY_HOURS),
        })
  return (
    <div ref={ref} data-panel="heat-map" data-stale={rows.matched.stale}>
      <Panel
        title={title}
        {...(note === undefined ? {} : { note })}
        table={() => <HeatTable {...{ map, window, zone, title }} />}
      >
        {width > 0 && drawn.columns > 0 && (
          <HeatMap
            {...{ map, drawn, room, window, zone, ramp, opened, onCells, title }}
            gutter={GUTTER}
            where={where}
          />
        )}
        <p className="flex items-center gap-1.5 pt-1 ps-11 text-xs text-ink3">
          0
          <span aria-hidden="true" className="flex">
            {ramp.map((token) => (
              <span key={token} className="h-2.5 w-4" style={{ background: `var(--${token})` }} />
            ))}
          </span>
          {t(drawn.group === 1 ? 'perHour' : 'perCell', { n: formatNumber(drawn.most, lang) })}
        </p>
      </Panel>
    </div>
  )
})
