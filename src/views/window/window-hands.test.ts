import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, type ZoneId } from '@/base/brand'
import { handRound, roundOf, snapped, snappedOut } from '@/base/snap'
import { spanOf, widthOf } from '@/base/span'
import { parseInstant } from '@/base/zoned'
import { NARROWEST } from '@/investigation/reducer'
import { spanAfterKey } from '@/investigation/window-keys'

const seoul = 'Asia/Seoul' as ZoneId
const at = (iso: string): number => parseInstant(`${iso}+09:00`)
const limits = spanOf(at('2024-07-01T00:00'), at('2026-10-01T00:00'))
const window = spanOf(at('2025-01-01T00:00'), at('2025-03-01T00:00'))

describe('snap', () => {
  it('rounds a year to days of the zone and an hour to minutes', () => {
    expect(roundOf(spanOf(0, 400 * DAY), 1200)).toBe(DAY)
    expect(roundOf(spanOf(0, 20 * HOUR), 1200)).toBe(MINUTE)
    const moved = snapped(spanOf(at('2025-04-14T03:00'), at('2025-11-08T21:00')), DAY, seoul)
    expect([moved.from, moved.to]).toEqual([at('2025-04-14T00:00'), at('2025-11-09T00:00')])
  })

  it('keeps what was drawn around inside, in any zone', () => {
    const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2027, 0, 1) })
    const zones = fc.constantFrom(seoul, 'UTC' as ZoneId, 'America/New_York' as ZoneId, 'Asia/Kathmandu' as ZoneId)
    fc.assert(
      fc.property(times, times, zones, (a, b, zone) => {
        const raw = spanOf(a, b)
        const out = snappedOut(raw, handRound(raw), zone)
        expect(out.from).toBeLessThanOrEqual(raw.from)
        expect(out.to).toBeGreaterThanOrEqual(raw.to)
        expect(raw.from - out.from).toBeLessThan(DAY + HOUR)
        expect(out.to - raw.to).toBeLessThan(DAY + HOUR)
      }),
    )
  })
})

describe('spanAfterKey', () => {
  it('pans by a tenth, with Shift by half, never out of the limits', () => {
    expect((spanAfterKey('ArrowRight', false, window, limits)?.from ?? 0) - window.from).toBe(widthOf(window) / 10)
    expect((spanAfterKey('ArrowRight', true, window, limits)?.from ?? 0) - window.from).toBe(widthOf(window) / 2)
    expect(spanAfterKey('Home', false, window, limits)?.from).toBe(limits.from)
    expect(spanAfterKey('End', false, window, limits)?.to).toBe(limits.to)
  })

  it('shows everything on 0 and nothing narrower than an hour on +', () => {
    expect(spanAfterKey('0', false, window, limits)).toEqual(limits)
    let span = window
    for (let presses = 0; presses < 40; presses++) span = spanAfterKey('+', false, span, limits) ?? span
    expect(widthOf(span)).toBe(NARROWEST)
  })

  it('leaves other keys alone', () => {
    expect(spanAfterKey('a', false, window, limits)).toBeNull()
    expect(spanAfterKey('Tab', false, window, limits)).toBeNull()
  })
})
