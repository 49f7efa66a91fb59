import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import { type CaseFile, claim } from './fixture-pieces'
import { type QuestionView, questionView } from './question-view'

type ClaimFile = CaseFile['questions'][number]['claims'][number]

const accounts = (value: number): Partial<ClaimFile> => ({ quantity: { value, unit: 'accounts' } })
const day = (date: string): Partial<ClaimFile> => ({ when: { start: `${date}T00:00:00+09:00`, precision: 'day' } })
const month = (date: string): Partial<ClaimFile> => ({
  when: { start: `${date}-01T00:00:00+09:00`, precision: 'month' },
})

const view = (...claims: ClaimFile[]): QuestionView => {
  const incident = buildFixture((file) => ({
    ...file,
    questions: [...file.questions, { id: 'q', text: { en: 'Q?' }, category: 'scale', claims, adopted: [] }],
  }))
  const found = questionView(incident, 'q')
  if (found === null) throw new Error('no view')
  return found
}
const standings = (found: QuestionView): string[] => [...found.standing.values()]

describe('viewQuestion', () => {
  it('agrees where two groups give one answer, the vaguer holding the sharper', () => {
    const found = view(
      claim('a', 'shop', '2025-11-20', day('2025-04-14')),
      claim('b', 'ministry', '2025-11-21', month('2025-04')),
    )
    expect(found.status).toBe('agreed')
    expect(standings(found)).toEqual(['undisputed', 'undisputed'])
  })

  it('does not take an end for an answer to when it began', () => {
    const to = {
      when: { start: '2025-04-14T00:00:00+09:00', end: '2025-11-08T00:00:00+09:00', precision: 'day' as const },
    }
    expect(
      view(claim('a', 'shop', '2025-11-20', day('2025-06-24')), claim('b', 'ministry', '2025-11-21', to)).status,
    ).toBe('contested')
  })

  it('contests where groups differ', () => {
    const found = view(claim('a', 'shop', '2025-11-20', accounts(1)), claim('b', 'ministry', '2025-11-19', accounts(2)))
    expect(found.status).toBe('contested')
    expect(standings(found)).toEqual(['contested', 'contested'])
  })

  it('supersedes within a group, unless the answer came back or was said beside', () => {
    const changed = view(
      claim('a', 'shop-form', '2025-11-19', accounts(1)),
      claim('b', 'shop', '2025-11-29', accounts(2)),
    )
    expect(changed.status).toBe('superseded')
    expect(standings(changed)).toEqual(['superseded', 'undisputed'])
    const back = view(
      claim('a', 'shop', '2025-11-19', accounts(1)),
      claim('b', 'shop', '2025-11-20', accounts(2)),
      claim('c', 'shop', '2025-11-21', accounts(1)),
    )
    expect(standings(back)).toEqual(['undisputed', 'superseded', 'undisputed'])
    const beside = view(
      claim('a', 'shop', '2025-11-19', accounts(1)),
      claim('b', 'shop', '2025-11-20', { ...accounts(2), beside: true }),
    )
    expect(standings(beside)).toEqual(['contested', 'contested'])
  })

  it('never compares units', () => {
    const found = view(
      claim('a', 'shop', '2025-11-19', accounts(1)),
      claim('b', 'ministry', '2025-11-20', { quantity: { value: 2, unit: 'page-views' } }),
    )
    expect(standings(found)).toEqual(['undisputed', 'undisputed'])
  })

  it('ignores outliers and lets press restate', () => {
    const found = view(
      claim('a', 'shop-form', '2025-11-19', accounts(1)),
      claim('b', 'press', '2025-11-20', accounts(1)),
      claim('c', 'shop', '2025-11-29', accounts(2)),
      claim('d', 'press', '2025-12-01', { ...accounts(7), outlier: true }),
    )
    expect(standings(found)).toEqual(['superseded', 'superseded', 'undisputed', 'outlier'])
    expect(found.adopted?.id).toBe('c')
  })

  it('lets press contest with an answer of its own', () => {
    const found = view(claim('a', 'shop', '2025-11-19', accounts(1)), claim('b', 'press', '2025-11-20', accounts(3)))
    expect(found.status).toBe('contested')
  })

  it('calls one voice a single source, also where press repeats it', () => {
    const found = view(claim('a', 'shop', '2025-11-19', accounts(1)), claim('b', 'press', '2025-11-20', accounts(1)))
    expect(found.status).toBe('single-source')
  })

  it('adopts the last adopted claim asserted so far, else the latest measured one', () => {
    const incident = buildFixture()
    const adoptedOn = (known: string) => {
      const found = questionView(asKnown(incident, known as IsoDay), 'q-start')
      return [found?.adopted?.id, found?.reason !== null]
    }
    expect(adoptedOn('2025-11-20')).toEqual(['start-form', false])
    expect(adoptedOn('2025-11-30')).toEqual(['start-notice', true])
    expect(adoptedOn('2026-02-10')).toEqual(['start-ministry', true])
    expect(view(claim('a', 'shop', '2025-11-19', {})).adopted).toBeNull()
  })

  it('marks the rival claims of the fixture as the picture does', () => {
    const found = questionView(buildFixture(), 'q-start')
    expect(Object.fromEntries(found?.standing ?? [])).toEqual({
      'start-form': 'superseded',
      'start-notice': 'contested',
      'start-echo': 'contested',
      'start-ministry': 'contested',
    })
  })
})
