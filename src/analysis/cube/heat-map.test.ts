import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, epochMs, HOUR, MINUTE, type ZoneId } from '@/base/brand'
import { offsetAt } from '@/base/zone-clock'
import { dayOf, parseInstant } from '@/base/zoned'
import { binsOver } from './bins'
import { dayBins, dayEdges, distinctGrid, rowsGrid } from './grids'
import { busiest, daysWithin, heatMap } from './heat-map'
import { cubeOf, edgesOf, type Row } from './rows-in-test'
import { windowCube } from './window-cube'

const zones = ['UTC', 'Asia/Seoul', 'Asia/Kolkata', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu'].map(
  (name) => name as ZoneId,
)
const clockHour = (at: number, zone: ZoneId): number =>
  Math.floor(((((at + offsetAt(epochMs(at), zone)) % DAY) + DAY) % DAY) / HOUR)

const mapOf = (rows: readonly Row[], span: { from: number; to: number }, zone: ZoneId) =>
  heatMap(windowCube(cubeOf(rows, binsOver(span, 15 * MINUTE, 'UTC' as ZoneId), [])), span, zone)

describe('heat map', () => {
  it('puts every row under the day and hour its zone shows, also where clocks change', () => {
    const start = Date.UTC(2025, 2, 5)
    const from = fc.constantFrom(start, start + 24 * DAY, Date.UTC(2025, 9, 24), Date.UTC(2025, 10, 1))
    const steps = fc.array(fc.integer({ min: 0, max: 5 * 96 - 1 }), { maxLength: 40 })
    fc.assert(
      fc.property(from, steps, fc.constantFrom(...zones), (begin, picks, zone) => {
        const span = { from: begin, to: begin + 5 * DAY }
        const rows = picks.map((pick) => ({ time: begin + pick * 15 * MINUTE + 7, value: 'a' }))
        const { days, rows: cells } = mapOf(rows, span, zone)
        const expected = new Map<string, number>()
        for (const { time } of rows) {
          const key = `${dayOf(epochMs(time), zone)} ${clockHour(time, zone)}`
          expected.set(key, (expected.get(key) ?? 0) + 1)
        }
        cells.forEach((count, cell) => {
          const day = dayOf(epochMs(days[Math.floor(cell / 24)] ?? 0), zone)
          expect(Number.isNaN(count) ? 0 : count).toBe(expected.get(`${day} ${cell % 24}`) ?? 0)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('knows the hour that was left out, and holds both of the one shown twice', () => {
    const paris = 'Europe/Paris' as ZoneId
    const spring = parseInstant('2025-03-30T00:00+01:00')
    const { rows } = mapOf([], { from: spring, to: spring + 22 * HOUR }, paris)
    expect(rows[2]).toBeNaN()
    expect(rows[3]).toBe(0)
    const autumn = parseInstant('2025-10-26T00:00+02:00')
    const twice = [parseInstant('2025-10-26T02:10+02:00'), parseInstant('2025-10-26T02:10+01:00')]
    const found = mapOf(
      twice.map((time) => ({ time, value: null })),
      { from: autumn, to: autumn + 25 * HOUR },
      paris,
    )
    expect([found.rows[2], found.days.length]).toEqual([2, 2])
  })

  it('finds the busy hours, over midnight too, and the days of a window', () => {
    const begin = Date.UTC(2025, 0, 1)
    const hours = [22, 23, 24, 25, 36]
    const rows = hours.map((hour) => ({ time: begin + hour * HOUR, value: 'a' }))
    const map = mapOf(rows, { from: begin, to: begin + 3 * DAY }, 'UTC' as ZoneId)
    expect(busiest(map, [0, 3], 4)).toEqual({ hour: 22, share: 0.8 })
    expect(busiest(map, [2, 3], 4)).toBeNull()
    expect(daysWithin(map, { from: begin + DAY, to: begin + DAY + 1 })).toEqual([1, 2])
    expect(daysWithin(map, { from: begin + 9 * DAY, to: begin + 10 * DAY })).toEqual([3, 3])
  })
})

describe('grids of days', () => {
  const extent = { from: Date.UTC(2025, 1, 1, 5), to: Date.UTC(2025, 10, 20, 7) }
  it('meet the days of every zone, whose sums they are', () => {
    for (const zone of zones) {
      const edges = dayEdges(extent, zone)
      expect(edgesOf(dayBins(extent, zone))).toEqual(edges)
      const distinct = distinctGrid({ extent, window: extent, zone }, null)
      for (const edge of edges.slice(1, -1)) expect(edgesOf(distinct)).toContain(edge)
      const quarters = new Set(edgesOf(rowsGrid(extent)))
      for (const edge of edges.slice(1, -1)) expect(quarters.has(edge)).toBe(true)
    }
  })

  it('stay small, however long the log', () => {
    const ages = { from: 0, to: Date.UTC(2038, 0, 1) }
    expect(rowsGrid(ages).count).toBeLessThanOrEqual(100_000)
    const distinct = distinctGrid({ extent: ages, window: ages, zone: 'Europe/Paris' as ZoneId }, null)
    expect(distinct.count + distinct.cuts.length).toBeLessThanOrEqual(402)
  })
})
