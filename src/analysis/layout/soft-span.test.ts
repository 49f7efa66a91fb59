import { describe, expect, it } from 'vitest'
import { spanOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import type { When } from '@/case/schema'
import { fadeOf, softSpanOf } from './soft-span'
import { timeScale } from './time-scale'

const at = (iso: string): number => parseInstant(`${iso}T00:00:00+09:00`)
const scale = timeScale(spanOf(at('2025-01-01'), at('2026-01-01')), 0, 365)
const month = (start: string, end?: string): When => ({
  start: `${start}-01T00:00:00+09:00`,
  ...(end === undefined ? {} : { end: `${end}-01T00:00:00+09:00` }),
  precision: 'month',
})

describe('softSpanOf', () => {
  it('lets a month alone rise and fall over exactly that month', () => {
    const soft = softSpanOf(month('2025-01'))
    expect([soft.from, soft.to]).toEqual([at('2025-01-01'), at('2025-02-01')])
    expect(fadeOf(soft, scale)).toEqual({
      x0: 0,
      x1: 31,
      stops: [
        [0, 0],
        [0.5, 1],
        [1, 0],
      ],
    })
  })

  it('fades only the first and the last month of a span of months', () => {
    const soft = softSpanOf(month('2025-04', '2025-06'))
    expect([soft.from, soft.sure, soft.doubt, soft.to]).toEqual(
      ['2025-04-01', '2025-05-01', '2025-06-01', '2025-07-01'].map(at),
    )
  })

  it('draws days hard, up to and including the last', () => {
    const soft = softSpanOf({ start: '2025-04-14T00:00:00+09:00', end: '2025-11-08T00:00:00+09:00', precision: 'day' })
    expect(soft.to).toBe(at('2025-11-09'))
    expect(fadeOf(soft, scale)).toBeNull()
  })
})
