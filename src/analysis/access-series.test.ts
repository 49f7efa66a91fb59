import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { binned, pageSeries, QUARTER, sumIn, totalOf } from './access-series'
import { chooseBoundaries } from './choose-boundaries'
import { mergeAccessSeries } from './merge-access-series'
import { gridFor, seriesFromHistogram } from './series-from-histogram'
import { seriesFromTotals } from './series-from-totals'

const seoul = 'Asia/Seoul' as ZoneId
const lordHowe = 'Australia/Lord_Howe' as ZoneId
const start = parseInstant('2025-04-13T15:00:00Z')
const series = (rows: number[]) => pageSeries({ from: start, binMs: QUARTER }, null, 'plain', Float64Array.from(rows))

describe('binned', () => {
  it('sums days of a zone exactly and loses nothing', () => {
    const rows = Array.from({ length: 96 * 3 }, (_, i) => i % 7)
    const days = chooseBoundaries(spanOf(start, start + 3 * 96 * QUARTER), seoul, 40)
    expect(days).toHaveLength(4)
    const sums = binned(series(rows), days)
    expect(sums[1]).toBe(rows.slice(96, 192).reduce((a, b) => a + b))
    expect(sums.reduce((a, b) => a + b)).toBe(totalOf(series(rows)))
  })

  it('counts every row once wherever the boundaries lie', () => {
    const rows = fc.array(fc.nat(1000), { maxLength: 60 })
    const edges = fc.array(fc.integer({ min: -QUARTER * 9, max: QUARTER * 70 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(rows, edges, (counts, offsets) => {
        const one = series(counts)
        const at = offsets.sort((a, b) => a - b).map((offset) => epochMs(start + offset))
        const whole = spanOf(at[0] ?? start, at.at(-1) ?? start)
        const sum = binned(one, at).reduce((a, b) => a + b, 0)
        expect(sum).toBe(sumIn(one, whole))
      }),
    )
  })
})

describe('chooseBoundaries', () => {
  const window = (from: string, to: string) => spanOf(parseInstant(from), parseInstant(to))
  const widths = (edges: readonly number[]) => [...new Set(edges.slice(1).map((at, i) => at - (edges[i] ?? 0)))]

  it('goes from days to hours to quarters of an hour as the window narrows', () => {
    const day = 24 * 3_600_000
    expect(widths(chooseBoundaries(window('2025-04-01T00:00:00Z', '2025-11-20T00:00:00Z'), seoul, 1250))).toEqual([day])
    expect(widths(chooseBoundaries(window('2025-06-01T00:00:00Z', '2025-06-11T00:00:00Z'), seoul, 1250))).toEqual([
      day / 24,
    ])
    expect(widths(chooseBoundaries(window('2025-06-01T00:00:00Z', '2025-06-02T00:00:00Z'), seoul, 1250))).toEqual([
      day / 96,
    ])
  })

  it('covers the window, ascending, and cuts at midnight of the zone even where the clock changes by half an hour', () => {
    const turn = window('2025-10-04T10:10:00Z', '2025-10-06T01:20:00Z')
    for (const [zone, width] of [
      [seoul, 1250],
      [lordHowe, 1250],
      [lordHowe, 200],
      [lordHowe, 9],
    ] as const) {
      const edges = chooseBoundaries(turn, zone, width)
      expect(edges[0]).toBeLessThanOrEqual(turn.from)
      expect(edges.at(-1)).toBeGreaterThanOrEqual(turn.to)
      expect(Math.min(...widths(edges))).toBeGreaterThan(0)
      expect(edges[1]).toBeGreaterThan(turn.from)
      expect(edges.at(-2)).toBeLessThan(turn.to)
    }
    expect(chooseBoundaries(turn, lordHowe, 200)).toContain(parseInstant('2025-10-05T13:00:00Z'))
  })

  it('chooses nothing finer than the data', () => {
    const edges = chooseBoundaries(window('2025-06-01T00:00:00Z', '2025-06-02T00:00:00Z'), seoul, 1250, 2 * QUARTER)
    expect(widths(edges)).toEqual([3_600_000])
  })
})

describe('series', () => {
  const hour = 3_600_000
  const columns = {
    bin: Float64Array.of(0, QUARTER, QUARTER, hour),
    code: Int32Array.of(0, 0, 1, 2),
    rows: Float64Array.of(1, 2, 3, 4),
    series: ['/a', '/b', null],
  }

  it('of a histogram are dense, and equal labels are one', () => {
    const span = spanOf(5, hour + 1)
    const grid = gridFor(span)
    const made = seriesFromHistogram(columns, grid, span, (page) => ({
      page: page === '/a' ? 'a' : null,
      kind: 'attack',
    }))
    expect(made.map(({ page, rows }) => [page, [...rows]])).toEqual([
      ['a', [1, 2, 0, 0, 0]],
      [null, [0, 3, 0, 0, 4]],
    ])
  })

  it('of a log that spans centuries stay small', () => {
    const { binMs, from } = gridFor(spanOf(-62_000_000_000_000, 250_000_000_000_000))
    expect(312_000_000_000_000 / binMs).toBeLessThan(400_000)
    expect(binMs % QUARTER).toBe(0)
    expect(Math.abs(from % binMs)).toBe(0)
  })

  const totals = {
    binMinutes: 15 as const,
    from: '2025-04-14T00:00:00+09:00',
    series: [
      { page: 'delivery', skip: 2, rows: [5, 6] },
      { page: 'normal', skip: 0, rows: [1] },
    ],
  }

  it('of the totals of a case begin where each says', () => {
    const made = seriesFromTotals({ totals, scale: 1000, simulated: true })
    expect(made.series.map(({ page, kind, rows }) => [page, kind, [...rows]])).toEqual([
      ['delivery', 'attack', [0, 0, 5, 6]],
      [null, 'normal', [1, 0, 0, 0]],
    ])
    expect(made.span).toEqual(spanOf(start, start + 4 * QUARTER))
  })

  it('of several logs are added up by page, in accesses where their scales differ', () => {
    const one = seriesFromTotals({ totals, scale: 10, simulated: true })
    const two = seriesFromTotals({
      totals: { ...totals, from: '2025-04-14T00:15:00+09:00' },
      scale: 1,
      simulated: false,
    })
    const twice = mergeAccessSeries([one, one])
    expect(twice.scale).toBe(10)
    expect([...(twice.series[0]?.rows ?? [])]).toEqual([0, 0, 10, 12])
    const mixed = mergeAccessSeries([one, two])
    expect(mixed).toMatchObject({ scale: 1, simulated: true, span: spanOf(start, start + 5 * QUARTER) })
    expect([...(mixed.series[0]?.rows ?? [])]).toEqual([0, 0, 50, 65, 6])
    const coarse = mergeAccessSeries([one, { ...two, binMs: 2 * QUARTER, from: start, series: [] }])
    expect([...(coarse.series[0]?.rows ?? [])].slice(0, 2)).toEqual([0, 110])
  })
})
