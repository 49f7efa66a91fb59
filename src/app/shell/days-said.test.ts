import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { buildFixture } from '@/case/fixture'
import { daysSaid, stopBeside } from './days-said'

const full = buildFixture()
const day = (text: string): IsoDay => text as IsoDay

describe('days on which something was said', () => {
  it('are those of claims, counts, duties and sources, newest first, and the day of compiling', () => {
    expect(daysSaid(full).map(({ day, count, sources }) => [day, count, sources])).toEqual([
      ['2026-06-01', 0, 0],
      ['2026-02-10', 7, 1],
      ['2025-12-04', 1, 0],
      ['2025-12-01', 2, 1],
      ['2025-11-29', 3, 1],
      ['2025-11-21', 0, 1],
      ['2025-11-19', 5, 0],
    ])
  })

  it('leave out what was published before anyone spoke, and what comes after the compiling', () => {
    const later = { ...full, compiled: day('2025-12-01') }
    expect(daysSaid(later).map((one) => one.day)).toEqual(['2025-12-01', '2025-11-29', '2025-11-21', '2025-11-19'])
    const silent = { ...full, questions: [], counts: [], duties: [], sources: [] }
    expect(daysSaid(silent)).toEqual([{ day: full.compiled, count: 0, sources: 0 }])
  })
})

describe('the stop beside a day', () => {
  const stops = ['2025-11-19', '2025-11-29', '2025-12-01'].map(day)
  it.each([
    ['2025-11-19', 1, '2025-11-29'],
    ['2025-11-20', -1, '2025-11-19'],
    ['2025-11-20', 1, '2025-11-29'],
    ['2025-11-01', -1, '2025-11-19'],
    ['2026-01-01', 1, '2025-12-01'],
    ['2026-01-01', -1, '2025-12-01'],
  ] as const)('%s by %d is %s', (from, by, to) => {
    expect(stopBeside(stops, day(from), by)).toBe(to)
  })
})
