import { fromAbsolute } from '@internationalized/date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { IsoTime } from './iso-time'
import { localClock } from './local-clock'
import { ZoneTally } from './zone-tally'

function read(text: string, zone: string | null = null) {
  const tally = new ZoneTally()
  const bytes = new TextEncoder().encode(`«${text}»`)
  const time = new IsoTime(zone === null ? null : localClock(zone as ZoneId), tally)
  return { time: time.read(bytes, 2, bytes.length - 2), zones: tally.zones() }
}

describe('IsoTime', () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z', '+0000'],
    ['2026-01-02 03:04:05.678999999 UTC', '2026-01-02T03:04:05.678Z', '+0000'],
    ['2026-01-02T03:04:05,5+09:00', '2026-01-01T18:04:05.500Z', '+0900'],
    ['2026/01/02 03:04:05 -0330', '2026-01-02T06:34:05.000Z', '-0330'],
    ['2026-01-02T03:04:05+09', '2026-01-01T18:04:05.000Z', '+0900'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', '+0000'],
    ['2017-01-01T08:59:60.25+09:00', '2017-01-01T00:00:00.250Z', '+0900'],
    ['2026-01-02T03:04:05-00:00', '2026-01-02T03:04:05.000Z', '-0000'],
  ])('%s is %s', (text, iso, offset) => {
    expect(read(text)).toEqual({ time: Date.parse(iso), zones: [{ offset, rows: 1 }] })
  })

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02',
    '2026-01-02T03:04:05+9',
    '2026-01-02T03:04:05.Z',
    '2026-01-02T03:04:05.',
    '2026-01-02T03:04:05 ',
    '2026-01-02T03:04:05  Z',
    '2026-01-02T03:04:05Z ',
    '2026-01-02T03:04:05+24:00',
    '2026-01-02T03:04:05+09:60',
    '2026-01-02T03:04:05+09:0',
    '2026-01-02T03:04:60Z',
    '2016-12-31T23:59:60+09:00',
    '2026-1-02T03:04:05Z',
    '2026-01/02T03:04:05Z',
    '2026.01.02T03:04:05Z',
    '0099-01-02T03:04:05Z',
    '9999-01-02T03:04:05Z',
    '1969-01-02T03:04:05Z',
    '',
  ])('%s is no time', (text) => expect(read(text).time).toBe('bad-time'))

  it('asks for a zone where there is none, and uses the one that was chosen', () => {
    expect(read('2026-01-02 03:04:05').time).toBe('no-zone')
    const seoul = read('2026-01-02 03:04:05.25', 'Asia/Seoul')
    expect(seoul).toEqual({ time: Date.parse('2026-01-01T18:04:05.250Z'), zones: [{ offset: 'Asia/Seoul', rows: 1 }] })
  })

  it('refuses what the chosen clock cannot have shown', () => {
    expect(read('2025-03-30 02:30:00', 'Europe/Paris').time).toBe('bad-time')
    expect(read('9999-01-01 00:00:00', 'Asia/Seoul').time).toBe('bad-time')
    const day = new IsoTime(localClock('Asia/Seoul' as ZoneId), new ZoneTally())
    expect(day.readClock(new TextEncoder().encode('03:04:05'), 0, 8, Number.NaN)).toBe('bad-time')
  })

  it('takes nothing for a time that no one writes so, nor anything from behind its end', () => {
    const change = fc.tuple(fc.nat(28), fc.constantFrom(...'0123456789/:+- TZ.,x'))
    const known = /^\d{4}([-/])\d\d\1\d\d[T ]\d\d:\d\d:\d\d([.,]\d+)?( ?(Z|UTC|[+-]\d\d(:?\d\d)?))$/
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7_000_000_000_000 }),
        fc.constantFrom('Z', ' UTC', '+09:00', ' -0330', '+09'),
        fc.array(change, { maxLength: 3 }),
        fc.nat(32),
        (at, zone, changes, length) => {
          const letters = [...new Date(at).toISOString().replace('Z', zone)]
          for (const [place, letter] of changes) if (place < letters.length) letters[place] = letter
          const text = letters.join('')
          const cut = text.slice(0, length)
          const told = new IsoTime(null, new ZoneTally()).read(new TextEncoder().encode(text), 0, cut.length)
          expect(read(cut).time).toBe(told)
          if (typeof told === 'number') expect(cut).toMatch(known)
          else expect(told).toBe(/\d\d([.,]\d+)?$/.test(cut) && told === 'no-zone' ? 'no-zone' : 'bad-time')
        },
      ),
      { numRuns: 200 },
    )
  })

  it('reads back every instant as clocks of a zone with summer time show it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.constantFrom('Europe/Paris', 'America/St_Johns'),
        (at, zone) => {
          const shown = fromAbsolute(at, zone)
          const text = `${shown.toString().slice(0, 19)}.${String(shown.millisecond).padStart(3, '0')}`
          const told = read(text, zone).time as number
          // The hour that a clock change repeats is taken for its first.
          expect([0, -3_600_000]).toContain(told - at)
        },
      ),
    )
  })
})
