import { describe, expect, it } from 'vitest'
import type { IsoDay } from '@/base/brand'
import { type Adoption, adopt, pairsOf, shownAdoptions } from './adopt'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import { buildHeadline, figureOf } from './headline'
import { accountText } from './headline-account-text'
import { buildLedger } from './ledger'
import { parseCase } from './parse-case'
import { questionView } from './question-view'

const full = buildFixture()
const own = (question: string, claim: string): Adoption => ({
  question,
  claim,
  reason: 'Its own logs say so.',
  at: '2026-11-22T10:00:00Z',
})
const form = own('q-start', 'start-form')
const adopted = (...adoptions: Adoption[]) => adopt(full, shownAdoptions(adoptions, []))
const startOn = (day: string, incident = adopted(form)) => questionView(asKnown(incident, day as IsoDay), 'q-start')

describe('adopting a claim', () => {
  it('changes nothing where there is nothing to adopt', () => {
    expect(adopt(full, [])).toBe(full)
    expect(adopted(own('q-start', 'no-such-claim'), own('no-such-question', 'start-form'))).toBe(full)
    expect(adopted(own('q-aware', 'start-form'))).toBe(full)
  })

  it('holds over what the case file adopted, and says whose it is, why and since when', () => {
    expect(startOn('2026-06-01')).toMatchObject({
      adopted: { id: 'start-form' },
      by: 'investigator',
      reason: { en: 'Its own logs say so.' },
      adoptedAt: '2026-11-22T10:00:00Z',
    })
    expect(questionView(full, 'q-start')).toMatchObject({ adopted: { id: 'start-ministry' }, by: 'case' })
    expect(questionView(full, 'q-accounts')).toMatchObject({ by: null, reason: null })
  })

  it('changes the headline, and nobody’s standing', () => {
    expect(figureOf(buildHeadline(adopted(form)), 'exfiltration')?.value).toBe(2)
    expect(figureOf(buildHeadline(full), 'exfiltration')?.value).toBe(208)
    expect(startOn('2026-06-01')?.standing).toEqual(questionView(full, 'q-start')?.standing)
    expect(startOn('2026-06-01')?.status).toBe('contested')
  })

  it('is told under the headline, in both languages', () => {
    const zone = full.zone
    const told = (of: typeof full, lang: 'en' | 'ko'): string =>
      accountText(buildHeadline(of), full, lang, zone)
        .map((segment) => segment.text)
        .join('')
    const both = adopted(form, own('q-aware', 'aware-form'))
    expect(told(both, 'en')).toMatch(/Adopted by the investigator, not by the case file: the start, the notice\.$/)
    expect(told(both, 'ko')).toContain('조사자가 채택: 시작, 인지')
    expect(told(full, 'en')).not.toContain('dopted')
    expect(figureOf(buildHeadline(both), 'unnoticed')?.chosenBy).toBe('investigator')
    // The clock that starts when the company says it knew.
    expect(figureOf(buildHeadline(both), 'report-late')?.value).toBe(-77)
  })

  it('is told of the count that says it', () => {
    const rows = buildLedger(adopted(own('q-accounts', 'accounts-form'))).flatMap((group) => group.rows)
    expect(rows.flatMap(({ count, chosenBy }) => (chosenBy === null ? [] : [[count.id, chosenBy]]))).toEqual([
      ['ct-form', 'investigator'],
    ])
    expect(buildLedger(full).every((group) => group.rows.every(({ chosenBy }) => chosenBy === null))).toBe(true)
  })

  it('waits for its claim to be known', () => {
    const late = adopted(own('q-start', 'start-echo'))
    expect(startOn('2025-11-30', late)).toMatchObject({ adopted: { id: 'start-notice' }, by: 'case' })
    expect(startOn('2025-12-01', late)).toMatchObject({ adopted: { id: 'start-echo' }, by: 'investigator' })
  })

  it('makes a case that can be saved, opened and adopted again without doubling', () => {
    const saved = adopted(form)
    const read = parseCase(JSON.stringify(saved))
    expect(read).toEqual({ ok: true, value: saved })
    expect(adopt(saved, shownAdoptions([form], []))).toBe(saved)
  })
})

describe('adoptions of a link', () => {
  it('hold over one’s own for the same question, without a reason; what agrees stays one’s own', () => {
    const aware = own('q-aware', 'aware-form')
    const shown = shownAdoptions(
      [form, aware],
      [
        { question: 'q-start', claim: 'start-notice' },
        { question: 'q-aware', claim: 'aware-form' },
      ],
    )
    expect(shown.map(({ by, claim }) => [by, claim])).toEqual([
      ['investigator', 'aware-form'],
      ['link', 'start-notice'],
    ])
    expect(pairsOf(shown)).toEqual([
      { question: 'q-aware', claim: 'aware-form' },
      { question: 'q-start', claim: 'start-notice' },
    ])
    const view = questionView(adopt(full, shown), 'q-start')
    expect(view).toMatchObject({ adopted: { id: 'start-notice' }, by: 'link', adoptedAt: null })
    expect(view?.reason?.ko).toContain('링크')
  })
})
