import { describe, expect, it } from 'vitest'
import type { ZoneId } from '@/base/brand'
import { buildFixture } from './fixture'
import { type CaseFile, claim } from './fixture-pieces'
import { questionView } from './question-view'
import { whyText } from './status-text'
import { statusWhy } from './status-why'

type ClaimFile = CaseFile['questions'][number]['claims'][number]

const accounts = (value: number): Partial<ClaimFile> => ({ quantity: { value, unit: 'accounts' } })
const seoul = 'Asia/Seoul' as ZoneId

function why(...claims: ClaimFile[]) {
  const incident = buildFixture((file) => ({
    ...file,
    questions: [...file.questions, { id: 'q', text: { en: 'Q?' }, category: 'scale', claims, adopted: [] }],
  }))
  const view = questionView(incident, 'q')
  if (view === null) throw new Error('no view')
  return {
    status: view.status,
    why: statusWhy(incident, view),
    en: whyText(incident, view, 'en', seoul),
    ko: whyText(incident, view, 'ko', seoul),
  }
}

describe('why a question has its status', () => {
  it('contested: the adopted answer against one that differs', () => {
    const found = why(claim('a', 'shop', '2025-11-20', accounts(1)), claim('b', 'ministry', '2025-11-21', accounts(2)))
    expect(found).toMatchObject({
      status: 'contested',
      why: { kind: 'contested', one: { id: 'b' }, other: { id: 'a' } },
    })
    expect(found.en).toBe('The Ministry of Science and Shop stand by different answers: 2 accounts and 1 account.')
    expect(found.ko).toBe('과학부와 상점은 서로 다른 답을 유지: 2개 계정 / 1개 계정.')
  })

  it('contested by three: how many answers stand', () => {
    const found = why(
      claim('a', 'shop', '2025-11-20', accounts(1)),
      claim('b', 'ministry', '2025-11-21', accounts(2)),
      claim('c', 'press', '2025-11-22', accounts(3)),
    )
    expect(found.why).toMatchObject({ kind: 'contested', rivals: 3 })
    expect(found.en).toMatch(/^3 different answers stand/)
  })

  it('superseded: what was taken back and what it is since', () => {
    const found = why(
      claim('a', 'shop-form', '2025-11-19', accounts(4536)),
      claim('b', 'press', '2025-11-20', accounts(4536)),
      claim('c', 'shop', '2025-11-29', accounts(33_700_000)),
    )
    expect(found).toMatchObject({ status: 'superseded', why: { old: { id: 'a' }, now: { id: 'c' } } })
    expect(found.en).toBe(
      'Shop, first form took back its answer of 19 Nov 2025, 4,536 accounts; since 29 Nov 2025 it is 33,700,000 accounts. Nobody else differs.',
    )
  })

  it('single source: one party, or one publisher', () => {
    const alone = why(claim('a', 'shop', '2025-11-19', accounts(1)), claim('b', 'press', '2025-11-20', accounts(1)))
    expect(alone).toMatchObject({ status: 'single-source', why: { kind: 'one-claimant', echoes: 1 } })
    const printed = why(
      claim('a', 'shop', '2025-11-19', accounts(1)),
      claim('b', 'ministry', '2025-11-20', { ...accounts(1), source: 'notice' }),
    )
    expect(printed).toMatchObject({ status: 'single-source', why: { kind: 'one-publisher' } })
    expect(printed.en).toContain('Publisher notice')
  })

  it('agreed: how many parties and publishers', () => {
    const found = why(claim('a', 'shop', '2025-11-19', accounts(1)), claim('b', 'ministry', '2025-11-20', accounts(1)))
    expect(found).toMatchObject({ status: 'agreed', why: { kind: 'agreed', claimants: 2, publishers: 2 } })
  })

  it('nothing but slips', () => {
    const found = why(claim('a', 'press', '2025-11-19', { ...accounts(1), outlier: true }))
    expect(found.why).toEqual({ kind: 'nothing' })
  })
})
