import { expect, it } from 'vitest'
import { epochMs, type ZoneId } from '@/base/brand'
import { spanSaid } from './ledger-span'

const SEOUL = 'Asia/Seoul' as ZoneId
const UTC = 'UTC' as ZoneId
const at = (iso: string) => epochMs(Date.parse(iso))
const [first, last] = [at('2025-01-01T00:00:00+09:00'), at('2025-11-18T00:00:00+09:00')]

it('tells times no more exactly than they were told, days in the zone they were written in', () => {
  expect(spanSaid({ first, last, precision: 'instant' }, UTC, SEOUL, 'en')).toBe(
    '31 Dec 2024 15:00 – 17 Nov 2025 15:00',
  )
  expect(spanSaid({ first, last, precision: 'day' }, UTC, SEOUL, 'en')).toBe('1 Jan 2025 – 18 Nov 2025')
  expect(spanSaid({ first, last, precision: 'month' }, UTC, SEOUL, 'en')).toBe('Jan 2025 – Nov 2025')
  expect(spanSaid({ first: last, last, precision: 'day' }, UTC, SEOUL, 'ko')).toBe('2025. 11. 18.')
})
