import { describe, expect, it } from 'vitest'
import { type AccessSeries, pageSeries, QUARTER } from '@/analysis/access-series'
import { epochMs, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { buildFixture } from '@/case/fixture'
import { accessBins, stackTops } from './access-bins'
import { countScale } from './access-scale'

const from = parseInstant('2025-04-14T00:00:00+09:00')
const grid = { from, binMs: QUARTER }
const day = (rows: number): Float64Array => new Float64Array(96).fill(rows)
const series: AccessSeries = {
  ...grid,
  series: [pageSeries(grid, 'member', 'attack', day(2)), pageSeries(grid, null, 'normal', day(10))],
  scale: 1000,
  simulated: true,
  span: spanOf(from, from + 96 * QUARTER),
}
const span = spanOf(from, epochMs(from + 96 * QUARTER))

describe('accessBins', () => {
  it('turns rows into accesses and sums days of the zone', () => {
    const bins = accessBins(series, buildFixture(), span, 'Asia/Seoul' as ZoneId, 20)
    expect(bins.unit).toBe('day')
    expect([...(bins.pages[0]?.values ?? [])]).toEqual([192_000])
    expect([...(bins.normal ?? [])]).toEqual([960_000])
  })

  it('tells hours and quarters apart when close', () => {
    expect(accessBins(series, buildFixture(), span, 'UTC' as ZoneId, 200).unit).toBe('hour')
    expect(accessBins(series, buildFixture(), span, 'UTC' as ZoneId, 1200).unit).toBe('quarter-hour')
  })

  it('never puts normal traffic on the stack of the intruder', () => {
    const bins = accessBins(series, buildFixture(), span, 'Asia/Seoul' as ZoneId, 20)
    expect([...stackTops(bins)]).toEqual([192_000])
  })
})

describe('countScale', () => {
  const bins = accessBins(series, buildFixture(), span, 'Asia/Seoul' as ZoneId, 20)
  it('keeps every count between the top and the baseline', () => {
    for (const kind of ['linear', 'log'] as const) {
      const { y } = countScale(bins, kind, 14, 146)
      expect(y(0)).toBe(146)
      expect(y(960_000)).toBeGreaterThanOrEqual(14)
      expect(y(192_000)).toBeGreaterThan(y(960_000))
    }
  })

  it('has no ticks where nothing is drawn', () => {
    const nothing = accessBins(series, buildFixture(), spanOf(0, 1e9), 'UTC' as ZoneId, 800)
    expect(countScale(nothing, 'linear', 14, 146).ticks).toEqual([])
  })
})
