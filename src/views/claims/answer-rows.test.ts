import { describe, expect, it } from 'vitest'
import { buildFixture } from '@/case/fixture'
import { type CaseFile, claim } from '@/case/fixture-pieces'
import { questionView } from '@/case/question-view'
import { answerGroups, valueScale } from './answer-rows'

type ClaimFile = CaseFile['questions'][number]['claims'][number]
type Unit = NonNullable<ClaimFile['quantity']>['unit']

const of = (value: number, unit: Unit): Partial<ClaimFile> => ({ quantity: { value, unit } })
function groups(...claims: ClaimFile[]) {
  const incident = buildFixture((file) => ({
    ...file,
    questions: [...file.questions, { id: 'q', text: { en: 'Q?' }, category: 'scale', claims, adopted: [] }],
  }))
  const view = questionView(incident, 'q')
  if (view === null) throw new Error('no view')
  return answerGroups(view)
}
const idsOf = (found: ReturnType<typeof groups>) =>
  found.map(({ kind, unit, rows }) => [kind, unit, rows.map((row) => row.claims.map(({ claim }) => claim.id))])

describe('answers of a question', () => {
  it('gather claims with one answer, each unit on a scale of its own, slips apart', () => {
    const found = groups(
      claim('b', 'ministry', '2025-11-21', of(2609, 'codes')),
      claim('a', 'shop', '2025-11-20', of(2609, 'codes')),
      claim('c', 'shop', '2025-11-22', of(3000, 'accounts')),
      claim('d', 'shop', '2025-11-23', of(50_474, 'codes')),
      claim('e', 'shop', '2025-11-24', { value: 'included' }),
      claim('f', 'press', '2025-11-25', { ...of(9, 'codes'), outlier: true }),
    )
    expect(idsOf(found)).toEqual([
      ['number', 'codes', [['d'], ['a', 'b']]],
      ['number', 'accounts', [['c']]],
      ['words', null, [['e']]],
      ['apart', null, [['f']]],
    ])
    expect(found.map((group) => valueScale(group) === null)).toEqual([false, true, true, true])
  })

  it('lie on a logarithm, the largest first, and nothing at its end', () => {
    const [group] = groups(
      claim('a', 'shop', '2025-11-20', of(10, 'accounts')),
      claim('b', 'shop', '2025-11-21', of(1000, 'accounts')),
      claim('c', 'shop', '2025-11-22', of(100, 'accounts')),
      claim('d', 'shop', '2025-11-22', of(0, 'accounts')),
    )
    const scale = group && valueScale(group)
    expect([1000, 100, 10, 0].map((value) => scale?.(value))).toEqual([0, 0.425, 0.85, 1])
  })

  it('of lengths share one scale whatever their unit', () => {
    const [group, ...others] = groups(
      claim('a', 'shop', '2025-11-20', of(12, 'days')),
      claim('b', 'shop', '2025-11-21', of(5, 'months')),
    )
    expect(others).toEqual([])
    expect(idsOf(group ? [group] : [])).toEqual([['length', null, [['b'], ['a']]]])
  })

  it('of times go from the earliest; a month stays a month', () => {
    const view = questionView(buildFixture(), 'q-start')
    const [group] = view === null ? [] : answerGroups(view)
    const scale = group && valueScale(group)
    expect(group?.kind).toBe('time')
    expect(group?.rows.map((row) => row.claims.map(({ claim }) => claim.id))).toEqual([
      ['start-ministry'],
      ['start-notice', 'start-echo'],
      ['start-form'],
    ])
    expect(scale?.(group?.rows[0]?.value?.from ?? 0)).toBeCloseTo(0)
  })
})
