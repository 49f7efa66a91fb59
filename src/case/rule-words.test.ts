import { expect, it } from 'vitest'
import { buildFixture } from './fixture'
import { ruleMatrix } from './rule-clock'
import { sayForce, sayLate, spellOut } from './rule-words'

const incident = buildFixture((file) => {
  for (const duty of file.duties) Object.assign(duty, { rule: 'kr-network-first', limitMinutes: null })
  return file
})
const { rows } = ruleMatrix(incident)
const clockOf = (rule: string, at: number) => {
  const row = rows.find((candidate) => candidate.rule.id === rule)
  const clock = row?.clocks[at]
  if (row === undefined || clock == null) throw new Error(rule)
  return { row, clock }
}

it('says a minute as a minute and a range as a range', () => {
  expect(sayLate({ least: 1775, most: 1775 }, 'en')).toBe('late 29 h 35 min')
  expect(sayLate({ least: -77, most: -77 }, 'ko')).toBe('1시간 17분 여유')
  expect(sayLate({ least: 60, most: 90 }, 'en')).toBe('late 1 h – 1 h 30 min')
  expect(sayLate({ least: -90, most: -60 }, 'en')).toBe('1 h – 1 h 30 min to spare')
  expect(sayLate({ least: -144, most: 1295 }, 'en')).toBe('2 h 24 min to spare to 21 h 35 min late')
  expect([sayLate({ least: 0, most: 0 }, 'en'), sayLate(null, 'en')]).toEqual([
    'on the minute',
    'nothing stated as done',
  ])
})

it('spells the arithmetic out', () => {
  const { clock } = clockOf('kr-network-first', 1)
  expect(spellOut(clock, incident, incident.zone, 'en')).toEqual([
    'Clock starts 17 Nov 2025 16:00, knowing, as ministry reads it.',
    'Plus 24 hours: due 18 Nov 2025 16:00.',
    'Done 19 Nov 2025 21:35, Report the incident.',
    'Elapsed 53 h 35 min: late 29 h 35 min.',
    'Known to the minute.',
  ])
})

it('says whose deed is borrowed, and the clocks of the rule', () => {
  const { clock } = clockOf('eu-nis2-final', 1)
  expect(spellOut(clock, incident, incident.zone, 'en').slice(0, 4)).toEqual([
    'Clock starts with the incident notification: 19 Nov 2025 21:35.',
    'Plus 1 month: due 20 Dec 2025 08:00.',
    'By the clocks of Europe/Brussels: 20 Dec 2025 00:00.',
    'Nothing is stated as done.',
  ])
  expect(spellOut(clockOf('eu-gdpr-33', 1).clock, incident, incident.zone, 'en')).toContain(
    'Held against what was done for another duty: Report the incident, 19 Nov 2025 21:35.',
  )
})

it('says the days of force', () => {
  const rule = clockOf('eu-gdpr-33', 0).row.rule
  expect(sayForce(rule, 'en')).toBe('In force from 25 May 2018')
})
