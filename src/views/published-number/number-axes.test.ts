import { expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { daySpan, dayX, decades } from './number-axes'

it('reaches from the decade below the smallest value to the one above the largest', () => {
  expect(decades([4536, 148_056_502])).toEqual([1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9])
  expect(decades([1])).toEqual([1, 10])
  expect(decades([])).toEqual([1, 10])
})

it('leaves air around the first and last day', () => {
  const days = ['2025-11-19', '2026-06-11'] as IsoDay[]
  const span = daySpan(days)
  expect(span.from).toBeLessThan(dayX('2025-11-19' as IsoDay))
  expect(span.to).toBeGreaterThan(dayX('2026-06-11' as IsoDay))
})
