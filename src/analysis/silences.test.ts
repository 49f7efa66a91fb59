import fc from 'fast-check'
import { expect, it } from 'vitest'
import { silences } from './silences'

const MINUTE = 60_000
const at = (...minutes: number[]) => ({ bin: Float64Array.from(minutes, (minute) => minute * MINUTE) })
const told = (...minutes: number[]) =>
  silences(at(...minutes), MINUTE).map(({ from, to }) => [from / MINUTE, to / MINUTE])

it('tells the minutes between two accesses', () => {
  expect(told(0, 1, 5, 6, 16)).toEqual([
    [7, 16],
    [2, 5],
  ])
})

it('tells none where every minute has an access, or there is only one', () => {
  expect(told(3, 4, 5)).toEqual([])
  expect(told(3)).toEqual([])
  expect(told()).toEqual([])
})

it('tells the five longest, the earlier of equals first', () => {
  expect(told(0, 2, 4, 6, 8, 10, 13)).toEqual([
    [11, 13],
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ])
})

it('holds no access, for any log', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
  fc.assert(
    fc.property(minutes, (some) => {
      const sorted = [...some].sort((a, b) => a - b)
      const found = told(...sorted)
      const lengths = found.map(([from = 0, to = 0]) => to - from)
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
      for (const [from = 0, to = 0] of found) {
        expect(sorted.some((minute) => minute >= from && minute < to)).toBe(false)
        expect(sorted).toContain(from - 1)
        expect(sorted).toContain(to)
      }
    }),
    { numRuns: 100 },
  )
})
