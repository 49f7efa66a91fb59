import { useMemo } from 'react'
import { durationMs, epochMs } from '@/base/brand'
import { formatDateTime, formatDay, formatDuration, formatNumber } from '@/base/format'
import type { Span } from '@/base/span'
import type { RowsInTime } from '@/data/explore/use-rows-in-time'
import type { LiveWindow } from '@/data/use-live-window'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { Panel } from '@/ui/Panel'
import { useLanguage, useText } from '@/ui/use-text'
import { useWidth } from '@/ui/use-width'
import { DeletedNote } from './DeletedNote'
import type { ExploreProps } from './explore-props'
import { Strip } from './Strip'
import { type StripBins, stripBins } from './strip-bars'
import { text } from './text'

/** A page being resized or printed passes through widths in which nothing can be drawn, px. */
const LEAST_WIDTH = 40

export interface StripPanelProps extends ExploreProps {
  readonly rows: RowsInTime
  readonly live: LiveWindow
  readonly limits: Span
}

/** Rows per day over all their time, with the window in it. */
export function StripPanel(props: StripPanelProps) {
  const { scope, investigation, rows, opened } = props
  const t = useText(text)
  const lang = useLanguage()
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const { zone } = investigation
  const bins = useMemo(() => stripBins(scope.extent, zone, width), [scope.extent, zone, width])
  const title =
    'ms' in bins.each
      ? t('perTime', { time: formatDuration(durationMs(bins.each.ms), lang) })
      : bins.each.days === 1
        ? t('perDay')
        : t('perDays', { count: bins.each.days })
  const day = (at: Span['from']): string => formatDay(at, zone, lang, 'medium')
  const note = t('brush', { from: day(scope.extent.from), to: day(epochMs(scope.extent.to - 1)) })
  return (
    // Measured around both, because the drawing goes while its table is shown.
    <div ref={ref} data-panel="strip">
      <Panel title={title} note={note} table={() => <StripTable {...{ rows, bins, title, zone }} />}>
        {width > LEAST_WIDTH && <Strip {...props} bins={bins} width={width} />}
        <DeletedNote opened={opened} span={scope.extent} />
      </Panel>
    </div>
  )
}

interface StripTableProps extends Pick<StripPanelProps, 'rows'> {
  readonly bins: StripBins
  readonly title: string
  readonly zone: ExploreProps['investigation']['zone']
}

function StripTable({ rows, bins, title, zone }: StripTableProps) {
  const t = useText(text)
  const lang = useLanguage()
  const all = rows.all.data?.between(bins.edges)
  const matched = rows.matched.data?.between(bins.edges)
  const lines = bins.edges
    .slice(0, -1)
    .map((at, i) => ({ at: epochMs(at), all: all?.[i] ?? 0, own: matched?.[i] ?? 0 }))
  const columns: DataColumn<(typeof lines)[number]>[] = [
    {
      id: 'from',
      header: t('days' in bins.each ? 'day' : 'beginning'),
      rowHeader: true,
      text: ({ at }) =>
        'days' in bins.each ? formatDay(at, zone, lang, 'medium') : formatDateTime(at, zone, lang, 'medium'),
    },
    { id: 'own', header: t('matching'), align: 'end', text: ({ own }) => formatNumber(own, lang) },
    { id: 'all', header: t('allRows'), align: 'end', text: (row) => formatNumber(row.all, lang) },
  ]
  return <DataTable caption={title} columns={columns} rows={lines} keyOf={({ at }) => `${at}`} maxHeight="20rem" />
}
