import { describe, expect, it } from 'vitest'
import { timeScale } from '@/analysis/layout/time-scale'
import { DAY, HOUR, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { barsPath, stripBins } from './strip-bars'

const seoul = 'Asia/Seoul' as ZoneId
const from = Date.UTC(2025, 3, 1, 3)

describe('bars of the strip', () => {
  it('are days of the zone, several where they are many, and hours or less in a short log', () => {
    const year = stripBins(spanOf(from, from + 360 * DAY), seoul, 900)
    expect([year.each, year.edges.length]).toEqual([{ days: 1 }, 362])
    expect(year.edges[1]).toBe(Date.UTC(2025, 3, 1, 15))
    expect(stripBins(spanOf(from, from + 3650 * DAY), seoul, 400).each).toEqual({ days: 19 })
    const short = stripBins(spanOf(from, from + 5 * DAY), seoul, 900)
    expect(short.each).toEqual({ ms: HOUR })
    expect(short.edges[0]).toBeLessThanOrEqual(from)
    expect(short.edges.at(-1)).toBeGreaterThanOrEqual(from + 5 * DAY)
  })

  it('show one row, and draw nothing where there is none', () => {
    const scale = timeScale(spanOf(0, 100), 0, 100)
    const size = { base: 50, height: 40, most: 1_000_000 }
    expect(barsPath(Float64Array.from([1, 0]), [0, 50, 100], scale, size)).toBe('M0 50V49H49.4V50z')
  })
})
