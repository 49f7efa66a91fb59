import { describe, expect, it } from 'vitest'
import { buildFixture } from '@/case/fixture'
import { daysSaid } from './days-said'
import { findables, matches } from './findables'

const sample = buildFixture()

describe('the search of a case', () => {
  it('reaches everything a link can select, under ids that differ', () => {
    const found = findables(sample, 'en')
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    for (const part of [...sample.questions, ...sample.events, ...sample.sources, ...sample.counts]) {
      expect(found.some(({ selection }) => selection?.id === part.id)).toBe(true)
    }
  })

  it('needs every word, in any order, in either language', () => {
    expect(matches('Report to KISA 신고', 'kisa report')).toBe(true)
    expect(matches('Report to KISA 신고', '신고')).toBe(true)
    expect(matches('Report to KISA', 'kisa late')).toBe(false)
  })
})

describe('the days of the record', () => {
  it('come newest first, end with the day of compiling, and count what was said', () => {
    const days = daysSaid(sample)
    expect(days[0]?.day).toBe(sample.compiled)
    expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort().reverse())
    const said = sample.questions.flatMap(({ claims }) => claims).length + sample.counts.length
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(said)
  })
})
