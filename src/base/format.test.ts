import { describe, expect, it } from 'vitest'
import { durationMs, type IsoDay, type ZoneId } from './brand'
import {
  formatBytes,
  formatCompact,
  formatDateTime,
  formatDay,
  formatDays,
  formatDuration,
  formatIsoDay,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatTime,
  zoneLabel,
} from './format'
import { parseInstant } from './zoned'

const seoul = 'Asia/Seoul' as ZoneId
const at = parseInstant('2025-04-14T15:30:00Z')
const STYLES = ['long', 'medium', 'short', 'month-day', 'table'] as const

describe('dates', () => {
  it('have five lengths in both languages, on the day of the zone', () => {
    expect(STYLES.map((style) => formatDay(at, seoul, 'en', style))).toEqual([
      '15 April 2025',
      '15 Apr 2025',
      '15 Apr',
      '15 April',
      '15 Apr 25',
    ])
    expect(STYLES.map((style) => formatIsoDay('2025-04-14' as IsoDay, 'ko', style))).toEqual([
      '2025년 4월 14일',
      '2025. 4. 14.',
      '4월 14일',
      '4월 14일',
      '25.4.14',
    ])
    expect(formatTime(at, seoul)).toBe('00:30')
    expect(formatDateTime(at, 'UTC' as ZoneId, 'en', 'short')).toBe('14 Apr 15:30')
    expect(['long', 'medium', 'short'].map((style) => formatMonth(at, seoul, 'en', style as 'long'))).toEqual([
      'April 2025',
      'Apr 2025',
      'Apr',
    ])
  })
})

describe('lengths', () => {
  it('are told as clocks are', () => {
    expect([1775, -77, 60, 59, 0].map((minutes) => formatMinutes(minutes, 'en'))).toEqual([
      '29 h 35 min',
      '−1 h 17 min',
      '1 h',
      '59 min',
      '0 min',
    ])
    expect(formatMinutes(1775, 'ko')).toBe('29시간 35분')
    expect(formatDuration(durationMs(12_000), 'ko')).toBe('12초')
    expect(formatDuration(durationMs(106_500_000), 'en')).toBe('29 h 35 min')
  })

  it('in days are one number or a range', () => {
    expect(formatDays(208, 'en')).toBe('208 days')
    expect(formatDays(1, 'en')).toBe('1 day')
    expect(formatDays([290, 320], 'ko')).toBe('290–320일')
  })
})

describe('numbers', () => {
  it('keep every digit', () => {
    expect(formatNumber(148_056_502, 'ko')).toBe('148,056,502')
    expect(formatNumber(25.6, 'en')).toBe('25.6')
  })

  it('are short on axes only', () => {
    const axis = [0, 500, 1000, 10_000, 100_000, 6_000_000, 33_700_000, 664_200_000_000, 999_999]
    expect(axis.map((n) => formatCompact(n, 'en'))).toEqual([
      '0',
      '500',
      '1,000',
      '10k',
      '100k',
      '6M',
      '33.7M',
      '664bn',
      '1M',
    ])
    expect(axis.map((n) => formatCompact(n, 'ko'))).toEqual([
      '0',
      '500',
      '1천',
      '1만',
      '10만',
      '600만',
      '3,370만',
      '6,640억',
      '100만',
    ])
    expect(formatCompact(10_000_000, 'ko')).toBe('1천만')
    expect(formatCompact(100_000_000, 'ko')).toBe('1억')
  })

  it('of bytes are decimal', () => {
    expect([0, 999, 1000, 344_000_000, 25.6e12].map((n) => formatBytes(n, 'en'))).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '344 MB',
      '25.6 TB',
    ])
  })
})

describe('zones', () => {
  it('say their offset', () => {
    expect(zoneLabel(seoul, at, 'en')).toBe('Korean time, UTC+9')
    expect(zoneLabel(seoul, at, 'ko')).toBe('한국 시각, UTC+9')
    expect(zoneLabel('UTC' as ZoneId, at, 'ko')).toBe('UTC')
    expect(zoneLabel('Europe/Paris' as ZoneId, at, 'en')).toBe('Europe/Paris, UTC+2')
  })
})
