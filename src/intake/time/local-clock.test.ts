import { fromAbsolute } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { localClock } from './local-clock'

const clock = (zone: string) => localClock(zone as ZoneId)
const instant = (zone: string, shown: string): string | null => {
  const at = clock(zone).instant(Date.parse(`${shown}Z`))
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

describe('localClock', () => {
  it.each([
    ['Asia/Seoul', '2026-01-02T03:04:05.678', '2026-01-01T18:04:05.678Z'],
    ['UTC', '2026-01-02T03:04:05.678', '2026-01-02T03:04:05.678Z'],
    ['Asia/Kathmandu', '2026-01-02T03:04:05', '2026-01-01T21:19:05.000Z'],
    // Seoul had summer time in 1988.
    ['Asia/Seoul', '1988-07-01T00:00:00', '1988-06-30T14:00:00.000Z'],
  ])('%s %s', (zone, shown, at) => expect(instant(zone, shown)).toBe(at))

  it.each([
    ['Europe/Paris', '2025-10-26T02:30:00', '2025-10-26T00:30:00.000Z'],
    ['Europe/Paris', '2025-10-26T03:00:00', '2025-10-26T02:00:00.000Z'],
    ['Australia/Lord_Howe', '2025-04-06T01:45:00', '2025-04-05T14:45:00.000Z'],
  ])('%s repeats %s: the first counts', (zone, shown, at) => expect(instant(zone, shown)).toBe(at))

  it.each([
    ['Europe/Paris', '2025-03-30T02:00:00', '2025-03-30T02:59:59', '2025-03-30T01:59:59', '2025-03-30T03:00:00'],
    ['Australia/Lord_Howe', '2025-10-05T02:00:00', '2025-10-05T02:29:59', '2025-10-05T01:59:59', '2025-10-05T02:30:00'],
    ['Pacific/Apia', '2011-12-30T00:00:00', '2011-12-30T23:59:59', '2011-12-29T23:59:59', '2011-12-31T00:00:00'],
    ['America/Sao_Paulo', '2018-11-04T00:00:00', '2018-11-04T00:59:59', '2018-11-03T23:59:59', '2018-11-04T01:00:00'],
  ])('%s never showed %s to %s', (zone, first, last, before, after) => {
    expect([instant(zone, first), instant(zone, last)]).toEqual([null, null])
    expect(Date.parse(instant(zone, after) ?? '') - Date.parse(instant(zone, before) ?? '')).toBe(1000)
  })

  it('takes no time out of reach, and none that is no number', () => {
    for (const zone of ['UTC', 'Asia/Seoul', 'America/New_York']) {
      for (const shown of [
        Number.NaN,
        Number.POSITIVE_INFINITY,
        8.64e15,
        -8.64e15,
        Date.UTC(9999, 0),
        Date.UTC(1900, 0),
      ]) {
        expect(clock(zone).instant(shown)).toBeNaN()
      }
    }
  })

  it('gives back every instant that a clock shows, or the same time before it was repeated', () => {
    const zones = [
      'Asia/Seoul',
      'Europe/London',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ]
    const clocks = zones.map((zone) => clock(zone))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.nat(zones.length - 1), (at, which) => {
        const { offset } = fromAbsolute(at, zones[which] ?? 'UTC')
        const told = clocks[which]?.instant(at + offset) ?? Number.NaN
        expect(at + offset - told).toBe(fromAbsolute(told, zones[which] ?? 'UTC').offset)
        expect([0, 1_800_000, 3_600_000]).toContain(at - told)
      }),
    )
  })
})
