import type { WindowCounts, WindowCube } from '@/analysis/cube/window-cube'
import type { CountedCube } from '@/data/explore/counted-cubes'
import type { Scope } from '@/data/explore/use-scope'
import type { OpenExtract } from '@/data/extracts'

/** Rows in the window that meet the filter, of all rows of the open logs. */
export interface SummaryMatched {
  readonly rows: number
  readonly of: number
}

export interface SummaryFacetValue {
  /** Of `extract`, the file's name. */
  readonly value: string
  /** In the window and the filter. */
  readonly rows: number
  /** At all times and without a filter; null where that was not counted apart. */
  readonly overall: number | null
}

/** What the rows are made of, as the panel of that field counts it. */
export interface SummaryFacet {
  /** A field of the filter grammar, or `network` or `status-class`. */
  readonly by: string
  /** Different values that rows of the filter have at all times. */
  readonly distinct: number
  /** As they rank at all times, fifty at most. */
  readonly values: readonly SummaryFacetValue[]
  /** Rows in the window and the filter that have no value, and those of values not told here. */
  readonly without: number
  readonly others: number
}

/** Values told; those after them are in `others`. */
const MOST_VALUES = 50

export interface SummaryCounts {
  readonly matched: SummaryMatched | null
  readonly facets: readonly SummaryFacet[] | null
}

/**
 * What the panels have counted, for this filter and window, exactly; nothing is asked anew. Null where no panel has: on other pages than the
 * one of the access log, shortly after it was left, and without a log.
 */
export function summaryCounts(scope: Scope, cubes: readonly CountedCube[]): SummaryCounts {
  const key = JSON.stringify(scope.where)
  const here = cubes.filter(({ tables, rows }) => rows === scope.rows && tables.join() === scope.tables.join())
  const exact = here.flatMap(({ where, by, cube }) => {
    const counts = JSON.stringify(where) === key ? countsIn(cube, scope) : null
    return counts === null ? [] : [{ by, cube, counts }]
  })
  const whole = here.filter(({ where }) => where.length === 0)
  const facets = new Map<string, SummaryFacet>()
  for (const { by, cube, counts } of exact) {
    if (by === null || (facets.get(by)?.values.length ?? -1) >= cube.values.length) continue
    facets.set(by, {
      by: by === 'table' ? 'extract' : by,
      distinct: cube.distinct,
      values: cube.values.slice(0, MOST_VALUES).map((value, at) => ({
        value: by === 'table' ? nameOf(value, scope.extracts) : value,
        rows: counts.rows[at] ?? 0,
        overall: overallOf(value, by, whole),
      })),
      without: counts.without,
      others: counts.rows.slice(MOST_VALUES).reduce((sum, rows) => sum + rows, counts.rest),
    })
  }
  const rows = exact[0]?.counts.all
  return {
    matched: rows === undefined ? null : { rows, of: scope.rows },
    facets: facets.size === 0 ? null : [...facets.values()].toSorted((a, b) => (a.by < b.by ? -1 : 1)),
  }
}

/** Null where the cube does not reach over the window, or an end of it falls inside of a bin. */
function countsIn(cube: WindowCube, { window, extent }: Scope): WindowCounts | null {
  if (extent === null) return null
  const { edges } = cube
  const covered =
    (edges[0] ?? 0) <= Math.max(window.from, extent.from) && (edges.at(-1) ?? 0) >= Math.min(window.to, extent.to)
  const counts = covered ? cube.countsIn(window) : null
  return counts?.exact === true ? counts : null
}

function overallOf(value: string, by: string, whole: readonly CountedCube[]): number | null {
  for (const { by: own, cube } of whole) {
    const at = own === by ? cube.values.indexOf(value) : -1
    if (at >= 0) return cube.overall.rows[at] ?? 0
  }
  return null
}

const nameOf = (table: string, extracts: readonly OpenExtract[]): string =>
  extracts.find((extract) => extract.table === table)?.fileName ?? table
