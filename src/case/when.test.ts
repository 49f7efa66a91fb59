import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import type { When } from './schema'
import { daysFromTo, formatWhen, spanOfWhen } from './when'

const seoul = 'Asia/Seoul' as ZoneId
const utc = 'UTC' as ZoneId
const month = (start: string, end?: string): When => ({
  start: `${start}-01T00:00:00+09:00`,
  precision: 'month',
  ...(end === undefined ? {} : { end: `${end}-01T00:00:00+09:00` }),
})
const day = (start: string, end?: string): When => ({
  start: `${start}T00:00:00+09:00`,
  precision: 'day',
  ...(end === undefined ? {} : { end: `${end}T00:00:00+09:00` }),
})
const minute = (start: string): When => ({ start: `${start}:00+09:00`, precision: 'minute' })

describe('spanOfWhen', () => {
  it('reaches to the end of the last unit, in the offset it was published with', () => {
    const span = (when: When) => [toIso(spanOfWhen(when).from, seoul), toIso(spanOfWhen(when).to, seoul)]
    expect(span(month('2025-01'))).toEqual(['2025-01-01T00:00:00+09:00', '2025-02-01T00:00:00+09:00'])
    expect(span(month('2025-06', '2025-12'))).toEqual(['2025-06-01T00:00:00+09:00', '2026-01-01T00:00:00+09:00'])
    expect(span(day('2025-04-14', '2025-11-08'))).toEqual(['2025-04-14T00:00:00+09:00', '2025-11-09T00:00:00+09:00'])
    expect(span(minute('2025-11-18T22:52'))).toEqual(['2025-11-18T22:52:00+09:00', '2025-11-18T22:53:00+09:00'])
  })
})

describe('daysFromTo', () => {
  it('is the difference of dates, or the range that soft dates allow', () => {
    const noticed = minute('2025-11-17T16:00')
    expect(daysFromTo(day('2025-04-14'), day('2025-11-08'), seoul)).toBe(208)
    expect(daysFromTo(day('2025-04-14'), noticed, seoul)).toBe(217)
    expect(daysFromTo(month('2025-01'), noticed, seoul)).toEqual([290, 320])
    expect(daysFromTo(month('2024-12'), day('2025-11-18', '2025-11-19'), seoul)).toEqual([322, 353])
  })
})

describe('formatWhen', () => {
  it('never invents what was not published', () => {
    expect(formatWhen(month('2025-01'), seoul, 'en', 'long')).toBe('January 2025')
    expect(formatWhen(month('2025-01'), utc, 'ko', 'long')).toBe('2025년 1월')
    expect(formatWhen(day('2025-04-14'), seoul, 'en', 'medium')).toBe('14 Apr 2025')
    expect(formatWhen(minute('2025-11-06T18:38'), seoul, 'en', 'short')).toBe('6 Nov 18:38')
    expect(formatWhen({ start: '2025-11-06T18:00:00+09:00', precision: 'hour' }, seoul, 'ko', 'short')).toBe(
      '11월 6일 18시',
    )
  })

  it('tells minutes in the zone of the screen and leaves days where they were published', () => {
    expect(formatWhen(minute('2025-11-17T07:00'), utc, 'en', 'medium')).toBe('16 Nov 2025 22:00')
    expect(formatWhen(day('2025-04-14'), utc, 'en', 'medium')).toBe('14 Apr 2025 (UTC+9)')
    expect(formatWhen(day('2025-04-14'), utc, 'ko', 'medium')).toBe('2025. 4. 14. (UTC+9)')
  })

  it('says what both ends share once', () => {
    expect(formatWhen(day('2025-11-18', '2025-11-19'), seoul, 'en', 'medium')).toBe('18–19 Nov 2025')
    expect(formatWhen(day('2025-05-23', '2025-06-02'), seoul, 'en', 'medium')).toBe('23 May – 2 Jun 2025')
    expect(formatWhen(day('2024-05-23', '2025-06-02'), seoul, 'en', 'medium')).toBe('23 May 2024 – 2 Jun 2025')
    expect(formatWhen(day('2025-05-23', '2025-06-02'), seoul, 'ko', 'long')).toBe('2025년 5월 23일–6월 2일')
    expect(formatWhen(month('2025-04', '2025-06'), seoul, 'en', 'long')).toBe('April–June 2025')
    const clock: When = { start: '2025-11-06T18:38:00+09:00', end: '2025-11-07T18:38:00+09:00', precision: 'minute' }
    expect(formatWhen(clock, seoul, 'en', 'medium')).toBe('6 Nov 2025 18:38–7 Nov 2025 18:38')
  })
})
