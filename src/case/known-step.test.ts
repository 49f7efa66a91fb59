import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { IsoDay, ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import { buildHeadline, figureOf } from './headline'
import { knownStep } from './known-step'
import { stepText } from './known-text'
import { parseCase } from './parse-case'
import { questionView, viewQuestions } from './question-view'
import type { Case } from './schema'
import { whyText } from './status-text'

const seoul = 'Asia/Seoul' as ZoneId
const said = (of: Case, from: string, to: string, lang: 'en' | 'ko' = 'en'): string =>
  stepText(knownStep(of, from as IsoDay, to as IsoDay), of, lang, seoul)

describe('a step of what is known', () => {
  const full = buildFixture()

  it('tells numbers first, the unit once, and whose they are', () => {
    expect(said(full, '2025-11-20', '2025-11-30')).toBe(
      '30 Nov 2025: number 4,536 → 33,700,000 accounts (Shop); start 6 Nov 2025 18:38 → 24 Jun 2025 (Shop); 2 new claims',
    )
  })

  it('tells first answers, steps back, and days on which nothing moved', () => {
    expect(said(full, '2025-11-18', '2025-11-19')).toContain('number 4,536 accounts (Shop, first form)')
    expect(said(full, '2025-11-30', '2025-11-20')).toContain('start 24 Jun 2025 → 6 Nov 2025 18:38')
    expect(said(full, '2025-11-19', '2025-11-18')).toContain('number not known')
    expect(said(full, '2025-11-30', '2025-12-01')).toBe('1 Dec 2025: no answer in use changed; 2 new claims')
    expect(said(full, '2025-11-20', '2025-11-30', 'ko')).toContain('수치 4,536 → 33,700,000개 계정(상점)')
  })

  it('keeps a change of claim that gives the same answer apart', () => {
    const step = knownStep(full, '2025-11-18' as IsoDay, full.compiled)
    expect(step.changes.every((change) => change.differs)).toBe(true)
    expect(knownStep(full, full.compiled, full.compiled)).toMatchObject({ changes: [], claims: 0 })
  })
})

const path = resolve('public/cases/coupang-2025/case.json')
describe.runIf(existsSync(path))('the record of the default case', () => {
  const read = existsSync(path) ? parseCase(readFileSync(path, 'utf8')) : null
  const full = read?.ok ? read.value : buildFixture()
  const on = (day: string): Case => asKnown(full, day as IsoDay)

  it.each([
    ['2025-11-20', '2025-11-06T18:38:00+09:00', 4536],
    ['2025-11-30', '2025-06-24T00:00:00+09:00', 33_700_000],
    ['2026-02-10', '2025-04-14T00:00:00+09:00', 33_700_000],
  ])('on %s: the start %s and %d accounts, in headline and questions', (day, start, accounts) => {
    const first = figureOf(buildHeadline(on(day)), 'first-access')
    expect(first?.kind === 'instant' && toIso(first.value, seoul)).toBe(start)
    expect(questionView(on(day), 'q-start')?.adopted?.when?.start).toBe(start)
    expect(questionView(on(day), 'q-accounts')?.adopted?.quantity).toMatchObject({ value: accounts, unit: 'accounts' })
  })

  it('moves from 20 to 30 November in words', () => {
    expect(said(full, '2025-11-20', '2025-11-30')).toMatch(
      /^30 Nov 2025: number 4,536 → 33,700,000 accounts \(Coupang\); start 6 Nov 2025 18:38 → 24 Jun 2025 \(Coupang\)/,
    )
  })

  it('says why each question has its status, in both languages, on every day that is a milestone', () => {
    for (const day of ['2025-11-20', '2025-11-30', '2026-02-10', full.compiled]) {
      for (const view of viewQuestions(on(day))) {
        for (const lang of ['en', 'ko'] as const) {
          const why = whyText(on(day), view, lang, seoul)
          expect(why, view.question.id).not.toMatch(/[{}]|undefined|null|NaN/)
          expect(why.length, view.question.id).toBeGreaterThan(5)
        }
      }
    }
  })
})
