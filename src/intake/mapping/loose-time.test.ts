import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { localClock } from '../time/local-clock'
import { ZoneTally } from '../time/zone-tally'
import { type DateOrder, LooseTimes } from './loose-time'

function read(order: DateOrder, text: string, zone: string | null = 'UTC', loose = false) {
  const clock = zone === null ? null : localClock(zone as ZoneId)
  const bytes = new TextEncoder().encode(`1${text}1`)
  const times = new LooseTimes(order, clock, new ZoneTally())
  return loose ? times.readLoose(bytes, 1, bytes.length - 1) : times.read(bytes, 1, bytes.length - 1)
}

describe('LooseTimes', () => {
  it.each<[DateOrder, string, string]>([
    ['year-first', '2025-11-03 오후 1:02:03', '2025-11-03T13:02:03Z'],
    ['year-first', '2025. 11. 3. 오전 12:02', '2025-11-03T00:02:00Z'],
    ['year-first', '2025.1.2 03:04:05.678999', '2025-01-02T03:04:05.678Z'],
    ['year-first', '20251103130203', '2025-11-03T13:02:03Z'],
    ['year-first', '20251103 130203.25', '2025-11-03T13:02:03.250Z'],
    ['year-first', '2025/1/2 3:04 PM +09:00', '2025-01-02T06:04:00Z'],
    ['day-first', '1/2/2026 03:04:05', '2026-02-01T03:04:05Z'],
    ['day-first', '01.02.2026, 03:04', '2026-02-01T03:04:00Z'],
    ['day-first', '03-Nov-2025 13:02:03 GMT', '2025-11-03T13:02:03Z'],
    ['day-first', 'Mon, 03 Nov 2025 13:02:03 +0900', '2025-11-03T04:02:03Z'],
    ['month-first', '1/2/2026 12:04:05 am', '2026-01-02T00:04:05Z'],
    ['month-first', '11/03/2025 13:02:03 Z', '2025-11-03T13:02:03Z'],
    ['year-first', '2016-12-31 23:59:60 Z', '2017-01-01T00:00:00Z'],
    ['year-first', '2017-01-01 08:59:60.5 +09:00', '2017-01-01T00:00:00.500Z'],
  ])('%s: %s', (order, text, iso) => expect(read(order, text)).toBe(Date.parse(iso)))

  it.each<[DateOrder, string]>([
    ['day-first', '1/13/2026 03:04:05'],
    ['month-first', '13/1/2026 03:04:05'],
    ['day-first', '30/2/2026 03:04:05'],
    ['day-first', '1/2/26 03:04:05'],
    ['day-first', '2026/1/2 03:04:05'],
    ['year-first', '1/2/2026 03:04:05'],
    ['year-first', '2026-01-02'],
    ['year-first', '2026-01-02 13:04 PM'],
    ['year-first', '2026-01-02 03:04:05 CET'],
    ['year-first', '2026-01-02 24:00:00'],
    ['year-first', '2026-01-02 12:34:60'],
    ['year-first', '2016-12-31 23:59:60 +09:00'],
    ['year-first', '2999-01-02 00:00:00'],
    ['year-first', ''],
    ['day-first', `1/2/2026 ${' '.repeat(200)}3:04`],
  ])('%s: %s is no time', (order, text) => expect(read(order, text)).toBe('bad-time'))

  it('asks whose clock it was', () => {
    expect(read('day-first', '1/2/2026 03:04:05', null)).toBe('no-zone')
    expect(read('day-first', '1/2/2026 03:04:05', 'Asia/Seoul')).toBe(Date.parse('2026-01-31T18:04:05Z'))
  })

  it('tells days and months from instants', () => {
    expect(read('year-first', '2025-11-18', 'Asia/Seoul', true)).toEqual({
      at: Date.parse('2025-11-17T15:00:00Z'),
      precision: 'day',
    })
    expect(read('year-first', '2024-12', 'UTC', true)).toEqual({ at: Date.parse('2024-12-01'), precision: 'month' })
    expect(read('year-first', '2024-13', 'UTC', true)).toBe('bad-time')
  })

  it('reads every minute back in the order that it was written', () => {
    const orders: [DateOrder, (y: number, m: number, d: number) => string][] = [
      ['year-first', (y, m, d) => `${y}-${m}-${d}`],
      ['day-first', (y, m, d) => `${d}/${m}/${y}`],
      ['month-first', (y, m, d) => `${m}/${d}/${y}`],
    ]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120_000_000 }), fc.constantFrom(...orders), (minute, [order, write]) => {
        const at = new Date(minute * 60_000)
        const date = write(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
        const hour = at.getUTCHours()
        const clock = `${hour % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`
        expect(read(order, `${date} ${clock}`)).toBe(at.getTime())
      }),
    )
  })
})
