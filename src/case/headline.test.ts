import { describe, expect, it } from 'vitest'
import type { IsoDay, ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import { asKnown } from './as-known'
import { buildFixture } from './fixture'
import type { CaseFile } from './fixture-pieces'
import { buildHeadline, FIGURES, figureOf, type Headline } from './headline'
import { accountText } from './headline-account-text'
import { headlineText } from './headline-text'
import type { Segment } from './segments'

const seoul = 'Asia/Seoul' as ZoneId
const full = buildFixture()
const known = (day: string, incident = full): Headline => buildHeadline(asKnown(incident, day as IsoDay))
const joined = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('')
const sentence = (headline: Headline, lang: Language = 'en'): string => joined(headlineText(headline, lang, seoul))
const amount = (headline: Headline, id: (typeof FIGURES)[number]): unknown => figureOf(headline, id)?.value ?? null

describe('buildHeadline', () => {
  it('computes lengths as differences of dates in the zone of the case', () => {
    const headline = buildHeadline(full)
    expect(headline.figures.map((figure) => figure.id)).toEqual([...FIGURES])
    expect(amount(headline, 'exfiltration')).toBe(208)
    expect(amount(headline, 'noticed-after')).toBe(9)
    expect(amount(headline, 'unnoticed')).toBe(217)
    expect(amount(headline, 'since-probe')).toEqual([290, 320])
    expect(amount(headline, 'report-late')).toBe(1775)
    expect(amount(headline, 'aware-at')).toBe(Date.parse('2025-11-17T16:00:00+09:00'))
    expect(figureOf(headline, 'exfiltration')).toMatchObject({
      contested: true,
      claims: ['start-ministry', 'end-ministry'],
      questions: ['q-start', 'q-end'],
      side: 'attacker',
    })
    expect(figureOf(headline, 'last-access')).toMatchObject({ contested: false, precision: 'day' })
    expect(headline.rival).toMatchObject({ duty: 'du-shop', lateMinutes: -77, sources: ['form'] })
  })

  it('leaves out what was not known yet', () => {
    const first = known('2025-11-20')
    expect(first.figures.map((figure) => figure.id)).toEqual(['first-access', 'aware-at', 'unnoticed', 'report-late'])
    expect(amount(first, 'first-access')).toBe(Date.parse('2025-11-06T18:38:00+09:00'))
    expect(amount(first, 'unnoticed')).toBe(12)
    expect(amount(first, 'report-late')).toBe(-77)
    expect(known('2025-11-01').figures).toEqual([])
  })
})

describe('headlineText', () => {
  it('says the whole story in both languages', () => {
    const headline = buildHeadline(full)
    expect(sentence(headline)).toBe(
      'Customer data was taken for 208 days, 14 Apr to 8 Nov 2025. Shop noticed 9 days after the last access and reported it 29 h 35 min past the 24-hour limit.',
    )
    expect(sentence(headline, 'ko')).toBe(
      '고객 정보는 2025년 4월 14일부터 11월 8일까지 208일 동안 빠져나갔다. 상점은 마지막 접근 9일 뒤에 알았고, 24시간 신고 기한을 29시간 35분 넘겨 신고했다.',
    )
    expect(joined(headlineText(headline, 'en', seoul, 'compact'))).toBe(
      'Data was taken for 208 days. Shop noticed 9 days after the last access and reported 29 h 35 min late.',
    )
    const figures = headlineText(headline, 'en', seoul).filter((segment) => segment.kind === 'figure')
    expect(figures.map((segment) => segment.figure.id)).toEqual(['exfiltration', 'noticed-after', 'report-late'])
  })

  it('reads well on every day of the story', () => {
    expect(sentence(known('2025-11-20'))).toBe(
      'Customer data was taken from 6 Nov 2025 18:38 on; the end is not known. Shop noticed 12 days after the first access and reported it 1 h 17 min inside the 24-hour limit.',
    )
    expect(sentence(known('2025-11-20'), 'ko')).toBe(
      '고객 정보는 2025년 11월 6일 18:38부터 빠져나갔고, 끝난 때는 알려지지 않았다. 상점은 최초 접근 12일 뒤에 알았고, 24시간 신고 기한을 1시간 17분 남기고 신고했다.',
    )
    expect(sentence(known('2025-11-30'))).toContain('from 24 Jun 2025 on; the end is not known. Shop noticed 147 days')
    expect(sentence(known('2025-11-01'))).toBe('When customer data was taken is not known.')
  })

  it('has words for every mixture of what is known', () => {
    const base = buildHeadline(full)
    for (const taken of ['span', 'since', 'until', 'unknown'] as const) {
      for (const noticed of ['after-last', 'after-first', 'at', 'unknown'] as const) {
        for (const reported of ['late', 'in-time', 'unknown'] as const) {
          for (const lang of ['en', 'ko'] as const) {
            const said = sentence({ ...base, taken, noticed, reported }, lang)
            expect(said).toMatch(/\.$/)
            expect(said).not.toMatch(/[{}\u{E000}\u{E001}]|\s{2}|undefined| \./u)
          }
        }
      }
    }
  })

  it('keeps lengths when the display zone changes', () => {
    const headline = buildHeadline(full)
    const values = (zone: string) =>
      headlineText(headline, 'en', zone as ZoneId).flatMap((part) => (part.kind === 'figure' ? [part.text] : []))
    expect(values('America/New_York')).toEqual(values('Asia/Seoul'))
    expect(joined(headlineText(headline, 'en', 'UTC' as ZoneId))).toContain('14 Apr to 8 Nov 2025 (UTC+9).')
    expect(joined(headlineText(headline, 'ko', 'UTC' as ZoneId))).toContain('2025년 4월 14일부터 11월 8일까지(UTC+9) ')
  })
})

describe('accountText', () => {
  const account = (headline: Headline, lang: Language, zone = 'Asia/Seoul'): string =>
    joined(accountText(headline, full, lang, zone as ZoneId))

  it('says by whose account, and what the rival clock says', () => {
    const headline = buildHeadline(full)
    expect(account(headline, 'en')).toBe(
      'By the Ministry of Science’s account of 10 Feb 2026 [5]. Shop’s own clock starts 18 Nov 22:52 and puts the report 1 h 17 min inside the limit [2].',
    )
    expect(account(headline, 'ko')).toBe(
      '과학부 2026년 2월 10일 발표 기준 [5]. 상점이 적은 인지 시각(11월 18일 22:52)으로는 기한까지 1시간 17분이 남았다 [2].',
    )
    expect(account(headline, 'en', 'UTC')).toContain('starts 18 Nov 13:52')
    expect(joined(accountText(headline, full, 'en', seoul, 'compact'))).toBe(
      'By the Ministry of Science’s account, 10 Feb 2026 [5].',
    )
  })

  it('cites by the numbers of the full case and names every account', () => {
    const mixed = buildFixture((file: CaseFile) => {
      for (const question of file.questions) if (question.id === 'q-start') question.adopted.splice(1)
      return file
    })
    expect(joined(accountText(buildHeadline(mixed), mixed, 'en', seoul))).toContain(
      'By Shop’s account of 29 Nov 2025 [3], and by the Ministry of Science’s of 10 Feb 2026 [5].',
    )
    expect(account(known('2025-11-20'), 'en')).toBe('By Shop’s account of 19 Nov 2025 [2].')
    expect(account(known('2025-11-01'), 'en')).toBe('')
  })
})
