import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dutyGroups, evaluateDuty } from './duty-clock'
import { buildFixture } from './fixture'
import type { CaseFile } from './fixture-pieces'

type DutyFile = CaseFile['duties'][number]

const clockOf = (change: Partial<DutyFile>) => {
  const incident = buildFixture((file) => {
    Object.assign(file.duties[0] ?? {}, change)
    return file
  })
  const [duty] = incident.duties
  if (duty === undefined) throw new Error('no duty')
  return evaluateDuty(duty, incident)
}
const minute = (start: string) => ({ start: `${start}:00+09:00`, precision: 'minute' as const })
const day = (start: string) => ({ start: `${start}T00:00:00+09:00`, precision: 'day' as const })

describe('evaluateDuty', () => {
  it('counts from each rival trigger', () => {
    const [group] = dutyGroups(buildFixture())
    expect(group?.clocks.map((clock) => [clock.duty.id, clock.lateMinutes, clock.verdict, clock.contested])).toEqual([
      ['du-ministry', 29 * 60 + 35, 'late', true],
      ['du-shop', -77, 'in-time', true],
      ['du-email', 47 * 60 + 23, 'late', false],
    ])
    expect(group?.clocks[0]?.dueAt).toBe(Date.parse('2025-11-18T16:00:00+09:00'))
  })

  it('judges days and months by all that they may mean', () => {
    const inTime = clockOf({ limitMinutes: 72 * 60, triggerAt: minute('2025-11-18T22:52'), doneAt: day('2025-11-20') })
    expect([inTime.verdict, inTime.lateMinutes]).toEqual(['in-time', null])
    const open = clockOf({ limitMinutes: 24 * 60, triggerAt: minute('2025-11-18T22:52'), doneAt: day('2025-11-19') })
    expect(open.verdict).toBe('unknown')
    const january = { start: '2026-01-01T00:00:00+09:00', precision: 'month' as const }
    const late = clockOf({ limitMinutes: 72 * 60, triggerAt: january, doneAt: minute('2026-02-05T16:02') })
    expect([late.verdict, late.lateMinutes, late.dueAt]).toEqual(['late', null, null])
  })

  it('says nothing where nothing is stated', () => {
    expect(clockOf({ triggerAt: null }).verdict).toBe('unknown')
    expect(clockOf({ doneAt: null }).verdict).toBe('not-done')
    expect(clockOf({ limitMinutes: null }).verdict).toBe('unknown')
  })

  it('is late exactly when it is done after it was due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 20_000 }), (limitMinutes, after) => {
        const triggerAt = minute('2025-11-17T16:00')
        const done = new Date(Date.parse(triggerAt.start) + after * 60_000).toISOString()
        const clock = clockOf({ limitMinutes, triggerAt, doneAt: { start: done, precision: 'minute' } })
        expect(clock.lateMinutes).toBe(after - limitMinutes)
        expect(clock.verdict).toBe(after > limitMinutes ? 'late' : 'in-time')
      }),
      { numRuns: 30 },
    )
  })
})
