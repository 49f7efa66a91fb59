import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowCube } from '@/analysis/cube/window-cube'
import { spanOf } from '@/base/span'
import { refOf } from '@/data/exhibits/exhibit'
import { rangeExhibit, rowExhibit } from '@/data/exhibits/exhibit-fixture'
import type { CountedCube } from '@/data/explore/counted-cubes'
import type { Scope } from '@/data/explore/use-scope'
import { summaryCounts } from './summary-counts'
import { summaryExhibits } from './summary-exhibits'
import { summaryFilters } from './summary-filters'

const WHERE = [{ is: 'one-of' as const, column: 'key' as const, values: ['a'], not: false }]
const scope = (from: number, to: number, where: Scope['where'] = WHERE): Scope => ({
  tables: ['t'],
  where,
  window: spanOf(from, to),
  extent: spanOf(0, 100),
  extracts: [],
  rows: 500,
  simulated: false,
})
/** Ten bins of 10 ms; value `x` has one row a bin, `y` two; one row a bin has none. */
const counted = (change: Partial<CountedCube> = {}): CountedCube => ({
  tables: ['t'],
  where: WHERE,
  by: 'page',
  rows: 500,
  cube: windowCube({
    edges: Float64Array.from({ length: 11 }, (_, i) => i * 10),
    values: ['y', 'x'],
    rows: Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 2 : 1)),
    without: new Float64Array(10).fill(1),
    rest: new Float64Array(10),
    everywhere: Float64Array.of(20, 10),
    distinct: 2,
  }),
  ...change,
})

describe('counts of the summary', () => {
  it('are those of the window, where a panel has them exactly', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), (a, b) => {
        fc.pre(a !== b)
        const bins = Math.abs(a - b)
        const { matched, facets } = summaryCounts(scope(a * 10, b * 10), [counted(), counted({ where: [] })])
        expect(matched).toEqual({ rows: 4 * bins, of: 500 })
        expect(facets).toEqual([
          {
            by: 'page',
            distinct: 2,
            values: [
              { value: 'y', rows: 2 * bins, overall: 20 },
              { value: 'x', rows: bins, overall: 10 },
            ],
            without: bins,
            others: 0,
          },
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('are none for another filter, other logs, or a window that cuts a bin', () => {
    const none = { matched: null, facets: null }
    expect(summaryCounts(scope(0, 50, []), [counted()])).toEqual(none)
    expect(summaryCounts(scope(0, 50), [counted({ rows: 400 })])).toEqual(none)
    expect(summaryCounts(scope(0, 50), [counted({ tables: ['t', 'u'] })])).toEqual(none)
    expect(summaryCounts(scope(0, 55), [counted()])).toEqual(none)
    expect(summaryCounts({ ...scope(0, 50), extent: null }, [counted()])).toEqual(none)
  })
})

describe('filters and exhibits of the summary', () => {
  it('are plain JSON', () => {
    const filters = summaryFilters([
      { field: 'status', not: true, values: [{ is: 'range', from: 500, to: Number.POSITIVE_INFINITY }] },
    ])
    expect(JSON.parse(JSON.stringify(filters))).toEqual(filters)
    const row = rowExhibit({ number: 2, note: '밤' })
    const linked = refOf(rangeExhibit({ number: 1 }))
    const exhibits = summaryExhibits([row], linked === null ? [] : [linked], row.query.zone)
    expect(JSON.parse(JSON.stringify(exhibits))).toEqual(exhibits)
    expect(exhibits).toMatchObject([
      { number: 1, kept: false, kind: 'range', filter: 'key:ua-sign-02', note: '' },
      { number: 2, kept: true, kind: 'row', line: 52_118, time: '2025-05-14T03:12:38+09:00', note: '밤' },
    ])
  })
})
