import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { buildFixture } from '@/case/fixture'
import { rowExhibit, valueExhibit } from '@/data/exhibits/exhibit-fixture'
import { daysSaid } from './days-said'
import { type FindInput, findables, search } from './findables'

const sample = buildFixture()

const input: FindInput = {
  case: sample,
  language: 'en',
  zone: 'Asia/Seoul' as ZoneId,
  hasRows: true,
  hasFilter: true,
  isSaved: false,
  facets: ['client', 'page'],
  exhibits: [rowExhibit({ number: 1, note: '새벽 로그인' }), valueExhibit({ id: 'v', number: 2 })],
  linkedExhibits: [],
}
const titles = (typed: string, of: FindInput = input): string[] =>
  search(findables(of), typed).map(({ title }) => title)

describe('the search of a case', () => {
  it('reaches everything a link can select, under ids that differ', () => {
    const found = findables(input)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    for (const part of [...sample.questions, ...sample.events, ...sample.sources, ...sample.counts]) {
      expect(found.some(({ selection }) => selection?.id === part.id)).toBe(true)
    }
  })

  it('needs every word, in any order, in either language', () => {
    expect(titles('map heat')).toEqual(['Heat map: days and hours'])
    expect(titles('heat rows')).toEqual([])
    expect(titles('heat', { ...input, language: 'ko' })).toEqual(['히트맵: 날짜와 시간'])
    expect(titles('히트맵', { ...input, language: 'ko' })).toHaveLength(1)
  })

  it('reaches facets, exhibits by number and note, and what can be done', () => {
    expect(titles('client')[0]).toBe('Client')
    expect(titles('e-01')).toEqual([expect.stringMatching(/^E-01 Line 52,118/)])
    expect(titles('새벽')).toEqual([expect.stringMatching(/^E-01/)])
    expect(titles('clear filter')).toEqual(['Clear the filter'])
    expect(titles('export rows')).toEqual([expect.stringContaining('CSV')])
    expect(titles('share')[0]).toContain('link')
    expect(titles('pdf')).toEqual(['Print the report, or save it as PDF'])
    expect(titles('내보내기', { ...input, language: 'ko' })).toEqual([expect.stringContaining('CSV')])
    expect(titles('print', { ...input, language: 'ko' })).toEqual(['보고서 인쇄 또는 PDF로 저장'])
  })

  it('offers nothing that is not there', () => {
    const bare: FindInput = { ...input, hasRows: false, hasFilter: false, exhibits: [] }
    for (const typed of ['heat map', 'clear filter', 'export rows', 'e-01', 'language: english'])
      expect(titles(typed, bare)).toEqual([])
    expect(titles('exhibits', bare)[0]).toBe('Exhibits')
    for (const typed of ['share', 'copy the link', 'open a case'])
      expect(titles(typed, { ...bare, isSaved: true })).toEqual([])
  })

  it('puts what begins with the words first, and a thousand exhibits keep it quick', () => {
    const exhibits = Array.from({ length: 1000 }, (_, i) => rowExhibit({ id: `x${i}`, number: i + 1, note: 'rows' }))
    const found = search(findables({ ...input, exhibits }), 'rows')
    expect(found.length).toBeGreaterThanOrEqual(1000)
    expect(found[0]?.title.toLowerCase().startsWith('rows')).toBe(true)
  })
})

describe('the days of the record', () => {
  it('come newest first, end with the day of compiling, and count what was said', () => {
    const days = daysSaid(sample)
    expect(days[0]?.day).toBe(sample.compiled)
    expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort().reverse())
    const claims = sample.questions.flatMap((question) => question.claims)
    const said = claims.length + sample.counts.length + sample.duties.length
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(said)
  })
})
