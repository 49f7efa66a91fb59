import { type AccessSeries, binned, type PageSeries } from '@/analysis/access-series'
import { chooseBoundaries } from '@/analysis/choose-boundaries'
import type { AccessBins } from '@/analysis/layout/access-bins'
import { DAY, HOUR, type ZoneId } from '@/base/brand'
import type { Span } from '@/base/span'
import type { Case } from '@/case/schema'

/** The series summed into the bars of a window drawn `width` wide, in accesses: rows times what one row stands for. */
export function accessBins(incident: Case, all: AccessSeries, window: Span, zone: ZoneId, width: number): AccessBins {
  const edges = chooseBoundaries(window, zone, width, all.binMs)
  const valuesOf = (series: PageSeries): Float64Array => binned(series, edges).map((rows) => rows * all.scale)
  const first = (edges[1] ?? window.to) - (edges[0] ?? window.from)
  const attack = all.series.filter((series) => series.kind === 'attack')
  const pages = incident.pages.flatMap((page) => {
    const series = attack.find((candidate) => candidate.page === page.id)
    return series === undefined ? [] : [{ page: page.id, values: valuesOf(series) }]
  })
  const rest = all.series.filter((series) => series.kind !== 'attack').map(valuesOf)
  return {
    unit: first < HOUR ? 'quarter-hour' : first < DAY / 2 ? 'hour' : 'day',
    edges,
    pages,
    normal:
      rest.length === 0 ? null : rest.reduce((sum, values) => sum.map((value, bin) => value + (values[bin] ?? 0))),
    covers: all.span,
    simulated: all.simulated,
  }
}
