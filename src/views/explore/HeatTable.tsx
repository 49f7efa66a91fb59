import { daysWithin, type HeatMap } from '@/analysis/cube/heat-map'
import { epochMs, type ZoneId } from '@/base/brand'
import { formatDay, formatNumber } from '@/base/format'
import type { Span } from '@/base/span'
import { type DataColumn, DataTable } from '@/ui/DataTable'
import { useLanguage, useText } from '@/ui/use-text'
import { text } from './text'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

interface HeatTableProps {
  readonly map: HeatMap
  readonly window: Span
  readonly zone: ZoneId
  readonly title: string
}

/** The same counts, a day to a line. An hour that the clocks leave out has none. */
export function HeatTable({ map, window, zone, title }: HeatTableProps) {
  const t = useText(text)
  const lang = useLanguage()
  const [from, to] = daysWithin(map, window)
  const days = Array.from({ length: to - from }, (_, i) => from + i)
  const columns: DataColumn<number>[] = [
    {
      id: 'day',
      header: t('day'),
      rowHeader: true,
      text: (day) => formatDay(epochMs(map.days[day] ?? 0), zone, lang, 'table'),
    },
    ...HOURS.map(
      (hour): DataColumn<number> => ({
        id: `${hour}`,
        header: String(hour).padStart(2, '0'),
        align: 'end',
        text: (day) => {
          const rows = map.rows[day * 24 + hour] ?? Number.NaN
          return Number.isNaN(rows) ? '–' : formatNumber(rows, lang)
        },
      }),
    ),
  ]
  return <DataTable caption={title} columns={columns} rows={days} keyOf={(day) => `${day}`} maxHeight="20rem" />
}
