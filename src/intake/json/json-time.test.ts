import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { localClock } from '../time/local-clock'
import { JsonLine } from './json-line'
import { JsonTime } from './json-time'

const clock = localClock('Asia/Seoul' as ZoneId)

function readTime(value: string, times = new JsonTime(null)) {
  const line = new JsonLine()
  const bytes = new TextEncoder().encode(`{"t":${value}}`)
  return times.read(line, line.read(bytes, 0, bytes.length) ?? {}, 't')
}

describe('JsonTime', () => {
  it.each([
    ['"2024-04-10T23:00:00.123Z"', '2024-04-10T23:00:00.123Z'],
    ['"2024-04-11T08:00:00.9999+09:00"', '2024-04-10T23:00:00.999Z'],
    ['"2024/04/10 23:00:00.5 UTC"', '2024-04-10T23:00:00.500Z'],
    ['"10/Apr/2024:23:00:00 +0000"', '2024-04-10T23:00:00.000Z'],
    ['1712790000', '2024-04-10T23:00:00.000Z'],
    ['1712790000123', '2024-04-10T23:00:00.123Z'],
    ['"1712790000123456"', '2024-04-10T23:00:00.123Z'],
    // As a double this is 1712790000123000064.
    ['1712790000122999999', '2024-04-10T23:00:00.122Z'],
    ['1712790000.123', '2024-04-10T23:00:00.123Z'],
    ['1712790000.12299999999999', '2024-04-10T23:00:00.122Z'],
    ['1712790000123.9995', '2024-04-10T23:00:00.123Z'],
    ['1.712790000123e9', '2024-04-10T23:00:00.123Z'],
  ])('reads %s', (value, iso) => expect(readTime(value)).toBe(Date.parse(iso)))

  it.each([
    ['no-time', ['null', '""', '"-"']],
    ['no-zone', ['"2024-04-10T23:00:00"', '"10/Apr/2024:23:00:00"']],
    [
      'bad-time',
      [
        'true',
        '{}',
        '[1712790000]',
        '5',
        '-1712790000',
        '1e400',
        '9e99',
        '"soon"',
        '"2024-02-30T00:00:00Z"',
        '"2024-04-10"',
      ],
    ],
    [
      'bad-time',
      [`"${'2'.repeat(100)}"`, `"${'\u{1F600}'.repeat(31)}"`, '"20240410T230000Z"', '"1712790000 "', '" 1712790000"'],
    ],
  ])('answers %s for %j', (refusal, values) => {
    for (const value of values) expect(readTime(value)).toBe(refusal)
  })

  it('asks the clock for times without a zone, and counts zones', () => {
    const times = new JsonTime(clock)
    expect(readTime('"2024-04-11T08:00:00"', times)).toBe(Date.UTC(2024, 3, 10, 23))
    for (const value of ['1712790000', '"2024-04-11T08:00:00+0900"', '"10/Apr/2024:23:00:00 +0000"', '"x"']) {
      readTime(value, times)
    }
    expect(times.zones()).toEqual([
      { offset: '+0000', rows: 2 },
      { offset: 'Asia/Seoul', rows: 1 },
      { offset: '+0900', rows: 1 },
    ])
  })
})
