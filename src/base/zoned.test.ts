import { fromAbsolute } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, epochMs, type IsoDay, type ZoneId } from './brand'
import { spanOf } from './span'
import {
  addDays,
  atStartOfDay,
  dayBoundaries,
  dayOf,
  daysBetween,
  offsetLabel,
  parseInstant,
  readInstant,
  startOfDay,
  ticks,
  toIso,
} from './zoned'

const ZONES = [
  'UTC',
  'Asia/Seoul',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Havana',
] as ZoneId[]
const zone = fc.constantFrom(...ZONES)
const instant = fc
  .integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) })
  .map((ms) => epochMs(Math.round(ms / 60_000) * 60_000))
const seoul = 'Asia/Seoul' as ZoneId

describe('days of a zone', () => {
  it('are calendar days there', () => {
    expect(dayOf(parseInstant('2025-11-08T15:30:00Z'), seoul)).toBe('2025-11-09')
    expect(dayOf(parseInstant('2025-11-08T14:59:59Z'), seoul)).toBe('2025-11-08')
    expect(atStartOfDay('2025-04-14' as IsoDay, seoul)).toBe(Date.parse('2025-04-14T00:00:00+09:00'))
    expect(addDays('2024-02-28' as IsoDay, 2)).toBe('2024-03-01')
  })

  it('begin where the clock change leaves their first instant', () => {
    // São Paulo skipped midnight on 4 November 2018; Havana repeated it on 2 November 2025.
    expect(
      toIso(atStartOfDay('2018-11-04' as IsoDay, 'America/Sao_Paulo' as ZoneId), 'America/Sao_Paulo' as ZoneId),
    ).toBe('2018-11-04T01:00:00-02:00')
    expect(toIso(atStartOfDay('2025-11-02' as IsoDay, 'America/Havana' as ZoneId), 'America/Havana' as ZoneId)).toBe(
      '2025-11-02T00:00:00-04:00',
    )
  })

  it('contain every instant exactly once', () => {
    fc.assert(
      fc.property(instant, zone, (at, z) => {
        const start = startOfDay(at, z)
        expect(start).toBeLessThanOrEqual(at)
        expect(dayOf(start, z)).toBe(dayOf(at, z))
        expect(dayOf(epochMs(start - 1), z)).not.toBe(dayOf(at, z))
      }),
    )
  })

  it('bound a span without gap, at most 25 hours each', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 * DAY }), zone, (from, width, z) => {
        const edges = dayBoundaries(spanOf(from, from + width), z)
        expect(edges[0]).toBe(startOfDay(from, z))
        expect(edges.at(-1)).toBeGreaterThanOrEqual(from + width)
        expect(edges.at(-2)).toBeLessThan(from + width)
        for (const [index, edge] of edges.slice(1).entries()) {
          const before = edges[index] ?? edge
          expect(edge - before).toBeGreaterThanOrEqual(23 * 3_600_000)
          expect(edge - before).toBeLessThanOrEqual(25 * 3_600_000)
        }
      }),
    )
  })

  it('differ by dates, whatever the clock times', () => {
    const at = parseInstant
    expect(daysBetween(at('2025-04-14T00:00:00+09:00'), at('2025-11-08T00:00:00+09:00'), seoul)).toBe(208)
    expect(daysBetween(at('2025-11-08T00:00:00+09:00'), at('2025-11-17T16:00:00+09:00'), seoul)).toBe(9)
    expect(daysBetween(at('2025-04-14T23:59:00+09:00'), at('2025-11-17T00:01:00+09:00'), seoul)).toBe(217)
  })
})

describe('instants', () => {
  it('read back from their ISO text in any zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, z) => {
        expect(parseInstant(toIso(at, z))).toBe(at)
      }),
    )
    expect(toIso(parseInstant('2025-11-08T14:59:00Z'), seoul)).toBe('2025-11-08T23:59:00+09:00')
    expect(toIso(parseInstant('2025-11-08T14:59:00.250Z'), 'UTC' as ZoneId)).toBe('2025-11-08T14:59:00.250+00:00')
  })

  it('are refused when no calendar has them or the offset is missing', () => {
    for (const bad of ['2025-02-30T00:00:00Z', '2025-11-08', '2025-11-08T23:59:00', '', '2025-13-01T00:00:00Z']) {
      expect(readInstant(bad), bad).toBeNull()
    }
    expect(() => parseInstant('soon')).toThrow(RangeError)
  })

  it('wear the offset of their zone', () => {
    const at = parseInstant('2025-01-15T00:00:00Z')
    expect(
      ['UTC', 'Asia/Seoul', 'Asia/Kathmandu', 'America/New_York'].map((z) => offsetLabel(at, z as ZoneId)),
    ).toEqual(['UTC', 'UTC+9', 'UTC+5:45', 'UTC−5'])
  })
})

describe('clock changes', () => {
  // Changed and changed back within a week or two: the shortest that the zone database has.
  it.each([
    ['America/Noronha', '2000-10-01'],
    ['America/Recife', '2000-10-01'],
    ['America/Argentina/Tucuman', '2004-05-25'],
    ['Africa/Cairo', '2010-09-01'],
  ])('of %s are not skipped over', (zone, from) => {
    for (let hour = 0; hour < 40 * 24; hour += 1) {
      const at = epochMs(Date.parse(from) + hour * 3_600_000)
      expect(toIso(at, zone as ZoneId)).toBe(said(at, zone))
    }
  })
  const said = (at: number, zone: string): string => fromAbsolute(at, zone).toString().replace(/\[.*/, '')
})

describe('ticks', () => {
  it('are the finest round step that fits', () => {
    const span = spanOf(Date.parse('2024-11-01T00:00:00+09:00'), Date.parse('2026-01-01T00:00:00+09:00'))
    const months = ticks(span, seoul, 16)
    expect(months.map((tick) => dayOf(tick.at, seoul))).toContain('2025-01-01')
    expect(months).toHaveLength(14)
    expect(months.filter((tick) => tick.major).map((tick) => dayOf(tick.at, seoul))).toEqual(['2025-01-01'])
    expect(ticks(span, seoul, 8)[0]?.unit).toBe('quarter')
  })

  it('lie inside the span, in order, no more than asked', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 3_600_000, max: 4000 * DAY }),
        zone,
        fc.integer({ min: 2, max: 30 }),
        (from, width, z, most) => {
          const found = ticks(spanOf(from, from + width), z, most)
          expect(found.length).toBeLessThanOrEqual(most)
          for (const [index, tick] of found.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(from)
            expect(tick.at).toBeLessThan(from + width)
            if (index > 0) expect(tick.at).toBeGreaterThan(found[index - 1]?.at ?? 0)
          }
        },
      ),
    )
  })
})
