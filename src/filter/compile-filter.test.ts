import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { compileFilter, type FilterContext } from './compile-filter'
import { parseFilter } from './parse-filter'

const context = (zone: string): FilterContext => ({
  zone: zone as ZoneId,
  extent: { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 11, 31) },
  tablesOf: (prefix) => (prefix === '3519e48d0000' ? ['log_1', 'log_2'] : []),
})
const compiled = (text: string, zone = 'Asia/Seoul') => {
  const filter = parseFilter(text)
  if (!filter.ok) throw new Error(text)
  return compileFilter(filter.value, context(zone))
}

describe('a compiled filter', () => {
  it.each([
    ['status:404', { is: 'in-range', column: 'status', ranges: [{ from: 404, to: 404 }], none: false, not: false }],
    ['-status:5xx,none', { is: 'in-range', column: 'status', ranges: [{ from: 500, to: 599 }], none: true, not: true }],
    [
      'duration:>=500ms',
      { is: 'in-range', column: 'duration', ranges: [{ from: 500_000, to: Infinity }], none: false, not: false },
    ],
    ['account:none,kim', { is: 'one-of', column: 'account', values: [null, 'kim'], not: false }],
    ['-agent:~okhttp,~curl', { is: 'containing', column: 'agent', texts: ['okhttp', 'curl'], not: true }],
    ['client:198.51.100.7', { is: 'one-of', column: 'client', values: ['198.51.100.7'], not: false }],
    [
      'client:198.51.100.7,198.51.0.0/16',
      {
        is: 'in-network',
        networks: [
          { address: [198, 51, 100, 7], bits: 32 },
          { address: [198, 51, 0, 0], bits: 16 },
        ],
        not: false,
      },
    ],
    [
      'client:2001:db8::/48',
      { is: 'in-network', networks: [{ address: [0x20, 1, 0x0d, 0xb8, ...Array(12).fill(0)], bits: 48 }], not: false },
    ],
    [
      'client:::ffff:192.0.2.1,::ffff:192.0.2.0/120',
      {
        is: 'in-network',
        networks: [
          { address: [192, 0, 2, 1], bits: 32 },
          { address: [192, 0, 2, 0], bits: 24 },
        ],
        not: false,
      },
    ],
    ['extract:3519e48d0000', { is: 'in-table', tables: ['log_1', 'log_2'], not: false }],
    // A file that is not open here has no rows; that is not the same as all rows.
    ['extract:ffffffffffff', { is: 'in-table', tables: [], not: false }],
    ['배송', { is: 'containing', column: 'path', texts: ['배송', '%EB%B0%B0%EC%86%A1'], not: false }],
    ['agent:~카카오', { is: 'containing', column: 'agent', texts: ['카카오'], not: false }],
  ])('%s', (text, condition) => {
    expect(compiled(text)).toEqual([condition])
  })

  it('asks nothing of a term of which something is withheld, whole or in part', () => {
    expect(compiled('client:*k7x2k7x2k7x2 -account:none,*k7x2k7x2k7x2')).toEqual([])
  })

  it('holds one condition for each term', () => {
    expect(compiled('status:404 -client:10.0.0.0/8 hour:3').map(({ is }) => is)).toEqual([
      'in-range',
      'in-network',
      'at-hour',
    ])
  })

  it('reads hours from the clock of the zone, which does not change in Seoul', () => {
    expect(compiled('hour:22..1')).toEqual([
      {
        is: 'at-hour',
        hours: [0, 1, 22, 23],
        offsets: [{ from: Date.UTC(2025, 0, 1), ahead: 9 * 3_600_000 }],
        not: false,
      },
    ])
  })

  it('knows to the millisecond when clocks change in New York', () => {
    expect(compiled('hour:3', 'America/New_York')).toMatchObject([
      {
        offsets: [
          { from: Date.UTC(2025, 0, 1), ahead: -5 * 3_600_000 },
          { from: Date.UTC(2025, 2, 9, 7), ahead: -4 * 3_600_000 },
          { from: Date.UTC(2025, 10, 2, 6), ahead: -5 * 3_600_000 },
        ],
      },
    ])
  })

  it('finds clock changes of half an hour, and those at the end of the time', () => {
    const [condition] = compiled('hour:3', 'Australia/Lord_Howe')
    expect(condition).toMatchObject({
      offsets: [{ ahead: 11 * 3_600_000 }, { ahead: 10.5 * 3_600_000 }, { ahead: 11 * 3_600_000 }],
    })
    const to = Date.UTC(2025, 2, 9, 7)
    const filter = parseFilter('hour:3')
    const late = (end: number) =>
      compileFilter(filter.ok ? filter.value : [], {
        ...context('America/New_York'),
        extent: { from: Date.UTC(2025, 2, 8), to: end },
      })
    expect(late(to + 1)).toMatchObject([{ offsets: [{}, { from: to }] }])
    expect(late(to - 1)).toMatchObject([{ offsets: [{ ahead: -5 * 3_600_000 }] }])
  })
})
