import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, type ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { readTypedTime } from './typed-time'

const SEOUL = 'Asia/Seoul' as ZoneId
const at = (iso: string) => Date.parse(iso)

describe('readTypedTime', () => {
  it.each([
    ['2025-05-14', '2025-05-14T00:00:00+09:00'],
    ['2025-05-14 03:12', '2025-05-14T03:12:00+09:00'],
    ['2025-05-14T03:12:09.205', '2025-05-14T03:12:09.205+09:00'],
    [' 2025. 5. 14. 03:12:09 ', '2025-05-14T03:12:09+09:00'],
    ['2025년 5월 14일 3:12', '2025-05-14T03:12:00+09:00'],
    ['2025/05/14 03:12:09,5', '2025-05-14T03:12:09.500+09:00'],
    ['2025-05-14 03:12:09 +02:00', '2025-05-14T03:12:09+02:00'],
    ['2025-05-14 03:12:09Z', '2025-05-14T03:12:09Z'],
  ])('takes %j', (typed, meant) => {
    expect(readTypedTime(typed, SEOUL)).toBe(at(meant))
  })

  it.each([
    '',
    'now',
    '14',
    '2025-02-30',
    '2025-13-01',
    '2025-05-14 24:00',
    '2025-05-14 03:60',
    '05/14/2025',
    '2025-05',
  ])('guesses nothing from %j', (typed) => {
    expect(readTypedTime(typed, SEOUL)).toBeNull()
  })

  it('takes what the page itself writes, in any zone', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'UTC', 'America/St_Johns', 'Europe/Paris') as fc.Arbitrary<ZoneId>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), zones, (ms, zone) => {
        expect(readTypedTime(toIso(epochMs(ms), zone), zone)).toBe(ms)
        expect(readTypedTime(toIso(epochMs(ms), zone).replace('T', ' '), zone)).toBe(ms)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (typed) => void readTypedTime(typed, SEOUL)))
  })
})
