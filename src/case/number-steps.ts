import { standingOf } from './ledger'
import { groupOf, partyOf } from './party'
import type { Standing } from './question-view'
import type { Case, Count, Party, Unit } from './schema'

export interface NumberPoint {
  readonly count: Count
  readonly party: Party
  readonly standing: Standing
  /** `step`: the party's figure for the whole; `part`: of another count; `addition`: on top of one; `again`: restated. */
  readonly role: 'step' | 'part' | 'addition' | 'again'
}
/** Steps of one unit by one party group, oldest first, at least two: the only points that a line may join. */
export interface NumberLine {
  readonly unit: Unit
  readonly group: string
  readonly points: readonly NumberPoint[]
}
export interface NumberSteps {
  readonly points: readonly NumberPoint[]
  readonly lines: readonly NumberLine[]
}

/** Units in which the size of a breach is told; codes, addresses and devices are measures of something else. */
const SIZE_UNITS: readonly Unit[] = ['people', 'accounts', 'records', 'page-views']

const ROLES = { 'part-of': 'part', 'adds-to': 'addition', replaces: 'step', restates: 'again' } as const

/**
 * How the published size moved: every dated figure of what was taken, oldest first, and the lines that may join them.
 * Told on a logarithm, where nothing has no place; the ledger has it.
 */
export function buildNumberSteps(incident: Case): NumberSteps {
  const points = incident.counts
    .filter((count) => count.scope === 'taken' && count.value > 0 && SIZE_UNITS.includes(count.unit))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))
    .map((count) => ({
      count,
      party: partyOf(incident, count.party),
      standing: standingOf(incident, count),
      role: count.relation === undefined ? ('step' as const) : ROLES[count.relation.kind],
    }))
  const series = new Map<string, NumberPoint[]>()
  for (const point of points) {
    if (point.role !== 'step') continue
    const key = `${point.count.unit} ${groupOf(incident, point.count.party)} ${seriesOf(point.count)}`
    series.set(key, [...(series.get(key) ?? []), point])
  }
  const lines = [...series.values()].flatMap((joined) => {
    const first = joined[0]
    if (first === undefined || joined.length < 2) return []
    return [{ unit: first.count.unit, group: groupOf(incident, first.count.party), points: joined }]
  })
  return { points, lines }
}

/** Page-views of two pages are two series even in one unit; accounts are one whatever page they were read from. */
const seriesOf = (count: Count): string => (count.unit === 'page-views' ? count.pageOrDataset : '')
