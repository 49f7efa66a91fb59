import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, type IsoDay, type ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { dueAfter } from './due'
import { type Limit, RULE_LIMITS } from './duty-limits'
import { addUsBusinessDays, isUsBusinessDay } from './us-business-days'

const BRUSSELS = 'Europe/Brussels' as ZoneId
const NEW_YORK = 'America/New_York' as ZoneId
const due = (from: string, limit: Limit, zone: ZoneId) => toIso(dueAfter(epochMs(Date.parse(from)), limit), zone)
const months = (n: number): Limit => ({ unit: 'months', n, zone: BRUSSELS })
const filed = (from: string) => due(from, RULE_LIMITS['us-sec-8k-105'], NEW_YORK)
const day = (iso: string) => iso as IsoDay

describe('hours', () => {
  it('run on over a clock change: 24 h are 24 h', () => {
    const from = '2026-03-28T12:00:00+01:00'
    expect(due(from, RULE_LIMITS['eu-nis2-warning'], BRUSSELS)).toBe('2026-03-29T13:00:00+02:00')
    expect(due(from, RULE_LIMITS['eu-gdpr-33'], BRUSSELS)).toBe('2026-03-31T13:00:00+02:00')
  })
})

describe('months, Regulation 1182/71 art. 3', () => {
  it('ends with the last hour of the same date', () => {
    // Article 50 TEU: two years from 29 March 2017 ran out as 29 March 2019 ended in Brussels.
    expect(due('2017-03-29T13:20:00+02:00', months(24), BRUSSELS)).toBe('2019-03-30T00:00:00+01:00')
  })
  it('ends with the last day of a month that has no such date', () => {
    expect(due('2025-01-31T10:00:00+01:00', months(1), BRUSSELS)).toBe('2025-03-01T00:00:00+01:00' /* Fri 28 Feb */)
    expect(due('2024-01-31T10:00:00+01:00', months(1), BRUSSELS)).toBe('2024-03-01T00:00:00+01:00' /* Thu 29 Feb */)
  })
  it('moves from a weekend to the end of Monday', () => {
    // 28 February 2026 is a Saturday.
    expect(due('2026-01-31T10:00:00+01:00', months(1), BRUSSELS)).toBe('2026-03-03T00:00:00+01:00')
  })
  it('goes by the calendar of its zone over a clock change', () => {
    // 23:30 UTC on the 9th is the 10th in Brussels.
    expect(due('2026-03-09T23:30:00Z', months(1), BRUSSELS)).toBe('2026-04-11T00:00:00+02:00')
  })
})

describe('business days, Form 8-K General Instruction B.1', () => {
  it('counts from the day after: Tuesday to Monday', () => {
    // Plaintiffs in the Coupang case: discovery on 18 November 2025, due on the 24th.
    expect(filed('2025-11-18T09:00:00-05:00')).toBe('2025-11-24T17:30:00-05:00')
  })
  it('begins with the next business day where the trigger is on a weekend or a holiday', () => {
    expect(filed('2025-11-15T12:00:00-05:00')).toBe('2025-11-20T17:30:00-05:00')
    expect(filed('2025-11-16T23:59:00-05:00')).toBe('2025-11-20T17:30:00-05:00')
    expect(filed('2025-11-11T12:00:00-05:00')).toBe('2025-11-17T17:30:00-05:00')
  })
  it('leaves out Thanksgiving, and keeps the clock time over a clock change', () => {
    expect(filed('2025-11-24T12:00:00-05:00')).toBe('2025-12-01T17:30:00-05:00')
    expect(filed('2025-10-30T12:00:00-04:00')).toBe('2025-11-05T17:30:00-05:00')
  })
  it('takes the day of Washington, not of the company', () => {
    expect(filed('2025-11-18T08:00:00+09:00')).toBe('2025-11-21T17:30:00-05:00')
  })
  it('knows holidays as they are observed', () => {
    // US OPM: 4 July 2021 on Monday the 5th, New Year 2022 on Friday 31 December 2021, Juneteenth since 2021.
    const off = ['2021-07-05', '2021-12-31', '2022-06-20', '2023-11-10', '2025-11-27', '2026-07-03', '2025-01-20']
    expect(off.map(day).filter(isUsBusinessDay)).toEqual([])
    const on = ['2020-06-19', '2021-07-06', '2021-12-30', '2025-11-28', '2025-12-26']
    expect(on.map(day).filter((iso) => !isUsBusinessDay(iso))).toEqual([])
  })
  it('always ends on a business day, with n of them in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9 }), (offset, n) => {
        const from = day(new Date(Date.UTC(2010, 0, 1 + offset)).toISOString().slice(0, 10))
        const to = addUsBusinessDays(from, n)
        expect(isUsBusinessDay(to)).toBe(true)
        let counted = 0
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
          if (isUsBusinessDay(day(new Date(at).toISOString().slice(0, 10)))) counted++
        }
        expect(counted).toBe(n)
      }),
      { numRuns: 60 },
    )
  })
})
