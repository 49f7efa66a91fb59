import { describe, expect, it } from 'vitest'
import { buildFixture } from '@/case/fixture'
import { viewQuestions } from '@/case/question-view'
import { filterQuestions } from './filter-questions'

const full = buildFixture()
const found = (words: string, status: Parameters<typeof filterQuestions>[1]['status'] = 'all') =>
  filterQuestions(viewQuestions(full), { status, words }, full).map((view) => view.question.id)

describe('filtering questions', () => {
  it('by status', () => {
    expect(found('', 'contested')).toEqual(['q-start', 'q-aware'])
    expect(found('', 'superseded')).toEqual(['q-accounts'])
    expect(found('').length).toBe(full.questions.length)
  })

  it('by words of the question, a claim, a party or a source, in either language', () => {
    expect(found('TESTED')).toEqual(['q-probe'])
    expect(found('몇 개')).toEqual(['q-accounts'])
    expect(found('start-echo')).toEqual(['q-start'])
    expect(found('ministry began')).toEqual([])
    expect(found('publisher notice')).toContain('q-accounts')
    expect(found('(')).toEqual([])
  })

  it('by both', () => {
    expect(found('shop', 'superseded')).toEqual(['q-accounts'])
  })
})
