import { expect, it } from 'vitest'
import { dutyGroups } from '@/case/duty-clock'
import { buildFixture } from '@/case/fixture'
import { sayLimit, sayOutcome } from './duty-words'

const file = buildFixture()
const clocks = dutyGroups(file).flatMap((group) => group.clocks)
const clockOf = (id: string) => clocks.find(({ duty }) => duty.id === id)

it('tells minutes late on one reading and minutes to spare on another', () => {
  const [ministry, shop] = [clockOf('du-ministry'), clockOf('du-shop')]
  expect(ministry && sayOutcome(ministry, 'en')).toBe('late 29 h 35 min')
  expect(shop && sayOutcome(shop, 'en')).toBe('1 h 17 min to spare')
  expect(ministry && sayOutcome(ministry, 'ko')).toBe('29시간 35분 초과')
})

it('counts hours up to three days and days beyond', () => {
  const duty = clockOf('du-shop')?.duty
  expect(duty && sayLimit({ ...duty, limitMinutes: 1440 }, 'en')).toBe('24 h')
  expect(duty && sayLimit({ ...duty, limitMinutes: 132_480 }, 'en')).toBe('92 days')
  expect(duty && sayLimit({ ...duty, limitMinutes: null }, 'en')).toBe('')
})
