import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { asKnown } from './as-known'
import { evaluateDuty } from './duty-clock'
import { RULE_IDS, RULE_LIMITS } from './duty-limits'
import { DUTY_RULES } from './duty-rules'
import { buildFixture } from './fixture'
import { type RuleClock, type RuleRow, ruleMatrix } from './rule-clock'

const withRules = buildFixture((file) => {
  for (const duty of file.duties) Object.assign(duty, { rule: 'kr-network-first', limitMinutes: null })
  return file
})
const rowOf = (rows: readonly RuleRow[], id: string): RuleRow => {
  const row = rows.find(({ rule }) => rule.id === id)
  if (row === undefined) throw new Error(id)
  return row
}
const lateOf = (clocks: readonly (RuleClock | null)[]) =>
  clocks.map((clock) => clock?.late && [clock.late.least, clock.late.most])

describe('rules', () => {
  it('has one rule for each id, with sources and the limit in words', () => {
    expect(DUTY_RULES.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS].toSorted())
    for (const rule of DUTY_RULES) {
      expect(rule.sources.length).toBeGreaterThan(0)
      const limit = RULE_LIMITS[rule.id]
      const said = limit.unit === 'minutes' ? String(limit.n / 60) : limit.unit === 'months' ? String(limit.n) : 'four'
      expect(rule.limit.en).toContain(said)
      for (const { url } of rule.sources) expect(new URL(url).protocol).toBe('https:')
    }
  })
  it('gives a duty its limit', () => {
    const [ministry, shop] = withRules.duties.map((duty) => evaluateDuty(duty, withRules))
    expect([ministry?.lateMinutes, shop?.lateMinutes]).toEqual([1775, -77])
  })
})

describe('ruleMatrix', () => {
  const matrix = ruleMatrix(withRules)

  it('has a column for each distinct reading, earliest first', () => {
    expect(matrix.triggers.map(({ when, hypothetical }) => [when.start.slice(0, 16), hypothetical])).toEqual([
      ['2025-11-16T22:12', true],
      ['2025-11-17T16:00', false],
      ['2025-11-18T22:52', false],
    ])
  })
  it('counts the rule of the case to the minute on each', () => {
    const row = rowOf(matrix.rows, 'kr-network-first')
    expect(row.standing).toBe('case')
    expect(lateOf(row.clocks)).toEqual([
      [2843, 2843],
      [1775, 1775],
      [-77, -77],
    ])
    expect(row.clocks.map((clock) => clock?.elapsed?.most)).toEqual([71 * 60 + 23, 53 * 60 + 35, 22 * 60 + 43])
    expect(row.clocks.map((clock) => clock?.verdict)).toEqual(['late', 'late', 'in-time'])
  })
  it('borrows the deed for a law of elsewhere, and says so', () => {
    const row = rowOf(matrix.rows, 'eu-gdpr-33')
    expect([row.standing, row.clocks[1]?.deed?.borrowed]).toEqual(['elsewhere', true])
    expect(row.clocks[1]?.late).toEqual({ least: 1775 - 48 * 60, most: 1775 - 48 * 60 })
  })
  it('counts a rule that follows another from its deed', () => {
    const [clock] = rowOf(matrix.rows, 'eu-nis2-final').clocks
    expect(clock && toIso(clock.from.first, withRules.zone)).toBe('2025-11-19T21:35:00+09:00')
    expect(clock && toIso(clock.due.first, withRules.zone)).toBe('2025-12-20T08:00:00+09:00')
    expect([clock?.deed, clock?.verdict]).toEqual([null, 'not-done'])
  })
  it('counts nothing where the trigger is another fact, and tells a law that came later', () => {
    expect(rowOf(matrix.rows, 'kr-network-supplement').clocks).toEqual([null, null, null])
    expect(rowOf(matrix.rows, 'kr-pipa-possible').standing).toBe('not-in-force')
  })
  it('gives a range where the trigger is known to the day', () => {
    const soft = buildFixture((file) => {
      const [first] = file.duties
      const triggerAt = { start: '2025-11-17T00:00:00+09:00', precision: 'day' as const }
      file.duties = first === undefined ? [] : [{ ...first, rule: 'kr-network-first', limitMinutes: null, triggerAt }]
      return file
    })
    const { triggers, rows } = ruleMatrix(soft)
    const at = triggers.findIndex(({ when }) => when.precision === 'day')
    const clock = rowOf(rows, 'kr-network-first').clocks[at]
    // 48 h 35 min after the last day's last minute; any minute of the 17th.
    expect(clock?.late).toEqual({ least: 21 * 60 + 36, most: 45 * 60 + 35 })
    expect(clock?.verdict).toBe('late')
  })
  it('is empty where nobody had said anything', () => {
    const { triggers, rows } = ruleMatrix(asKnown(withRules, '2020-01-01' as IsoDay))
    expect(triggers).toEqual([])
    expect(rows).toHaveLength(RULE_IDS.length)
  })
})
