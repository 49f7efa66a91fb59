import { describe, expect, it } from 'vitest'
import { DAY } from '@/base/brand'
import { spanOf } from '@/base/span'
import { heatColumns, rangeOf, spanOfColumns } from './heat-columns'
import { stepOf } from './heat-paint'

const map = (days: number) => ({
  days: Array.from({ length: days + 1 }, (_, day) => day * DAY),
  rows: new Float64Array(days * 24).map((_, cell) => Math.floor(cell / 24)),
})

describe('columns of the heat map', () => {
  it('shows the days of the window, and days beside it where they are few', () => {
    const year = map(365)
    const wide = heatColumns(year, spanOf(100 * DAY, 130 * DAY), 600)
    expect([wide.from, wide.to, wide.columns, wide.group, wide.most]).toEqual([100, 130, 30, 1, 129])
    const one = heatColumns(year, spanOf(364 * DAY, 365 * DAY), 600)
    expect([one.from, one.to]).toEqual([351, 365])
    expect(heatColumns(map(3), spanOf(DAY, 2 * DAY), 600).columns).toBe(3)
    expect(heatColumns(year, spanOf(900 * DAY, 901 * DAY), 600).columns).toBe(0)
  })

  it('joins days where they are more than fit', () => {
    const drawn = heatColumns(map(365), spanOf(0, 365 * DAY), 150)
    expect([drawn.group, drawn.columns]).toEqual([4, 92])
    expect(drawn.rows[24]).toBe(4 + 5 + 6 + 7)
    expect(spanOfColumns(map(365), drawn, [91, 91])).toEqual([364 * DAY, 365 * DAY])
  })

  it('tells cells apart in six steps, and none from few', () => {
    expect([0, 1, 100, 600].map((rows) => stepOf(rows, 600))).toEqual([-1, 0, 0, 5])
    expect(rangeOf([3, 5], [1, 9])).toEqual({ columns: [1, 3], hours: [5, 9] })
  })
})
