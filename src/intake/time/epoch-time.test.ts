import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEpoch } from './epoch-time'

const read = (text: string) => readEpoch(new TextEncoder().encode(text), 0, text.length)

it.each([
  ['1617896596', 1_617_896_596_000],
  ['1617896596.5', 1_617_896_596_500],
  ['1617896596.123456', 1_617_896_596_123],
  ['1617896596123', 1_617_896_596_123],
  ['1617896596123999', 1_617_896_596_123],
  ['1617896596123999999', 1_617_896_596_123],
  ['1617896596123.7', 1_617_896_596_123],
])('%s', (text, time) => expect(read(text)).toBe(time))

it.each([
  '',
  '-',
  '12',
  '1617896596.',
  '1617896596a',
  '9'.repeat(21),
  '1617896596.1.2',
  '99999999999',
  '0001617896596',
  '012345678',
  '-1617896596',
  '1e9999999',
  '7258204800',
])('%s is none', (text) => {
  expect(read(text)).toBe('bad-time')
})

it('keeps every millisecond of nanoseconds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000_000_000, max: 7_000_000_000_000 }),
      fc.integer({ min: 0, max: 999_999 }),
      (ms, ns) => {
        expect(read(`${ms}${String(ns).padStart(6, '0')}`)).toBe(ms)
      },
    ),
  )
})

it('takes nothing from behind its end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{7,21}[.e+0-9]{0,6}$/), fc.nat(28), (text, length) => {
      const cut = text.slice(0, length)
      expect(readEpoch(new TextEncoder().encode(text), 0, cut.length)).toBe(read(cut))
    }),
    { numRuns: 200 },
  )
})
