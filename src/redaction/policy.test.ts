import { describe, expect, it } from 'vitest'
import { caseFile } from '@/case/fixture'
import type { Case, Claim } from '@/case/schema'
import { TEXT_COLUMNS } from '@/engine/access-table'
import { ACCESS_POLICY, type Access } from './access-policy'
import { CASE_POLICY } from './case-policy'
import { redactText } from './identifiers-in-text'
import { cutAtMarks, markOf } from './mark'
import type { PolicyOf } from './policy'
import { redact, redactWhole } from './redact'

/** A claim with a field that nobody thought of. */
interface Later extends Claim {
  readonly loginName?: string
}
// @ts-expect-error A field without a policy does not compile.
CASE_POLICY.questions.claims satisfies PolicyOf<Later>
// @ts-expect-error Nor does one inside a list of the case.
CASE_POLICY satisfies PolicyOf<Omit<Case, 'parties'> & { readonly parties: readonly { readonly nick: string }[] }>
// @ts-expect-error Nor does a column.
ACCESS_POLICY satisfies PolicyOf<Access & { readonly deviceId: string | null }>
CASE_POLICY satisfies PolicyOf<Case>

const access: Access = {
  ...{ client: '203.0.113.7', account: 'kim01', token: 'a1b2', key: 'ua-sign-02', method: 'GET' },
  ...{ path: '/a?id=7', page: '/a', agent: 'curl kim@example.com', referrer: 'https://x.example/?u=7', host: 'h' },
  ...{ time: 1, file: 0, status: 200, bytes: 3, duration: null, offset: 0, line: 1 },
}

describe('redaction', () => {
  it('puts a mark in place of what identifies someone, in both languages', () => {
    const told = redactWhole(access, ACCESS_POLICY, 'report', 'en')
    expect(told.client).toBe('[withheld: client]')
    expect(redactWhole(access, ACCESS_POLICY, 'report', 'ko').client).toBe('[가림: 클라이언트]')
    expect(told.agent).toBe('curl [withheld: e-mail address]')
    expect([told.key, told.status, told.duration]).toEqual(['ua-sign-02', 200, null])
    for (const output of ['link', 'report', 'page'] as const) {
      const text = JSON.stringify(redact(access, ACCESS_POLICY, output, 'en'))
      for (const secret of ['203.0.113.7', 'kim', 'a1b2', 'id=7', 'u=7']) expect(text).not.toContain(secret)
    }
  })

  it('says a treatment for every column', () => {
    expect(Object.keys(ACCESS_POLICY)).toEqual(expect.arrayContaining([...TEXT_COLUMNS]))
  })

  it('leaves out what has no policy, and what an output never holds', () => {
    const odd: Access = Object.assign({ ...access, client: null }, { passport: 'M1234' } as object)
    expect(redact(odd, ACCESS_POLICY, 'report', 'en')).not.toHaveProperty('passport')
    const linked = redact(caseFile() as unknown as Case, CASE_POLICY, 'link', 'en')
    expect(linked).not.toHaveProperty('title.en')
    expect(JSON.stringify(linked)).not.toContain('http')
  })

  it('is the same object where nothing is withheld', () => {
    const incident = caseFile() as unknown as Case
    expect(redactWhole(incident, CASE_POLICY, 'report', 'en')).toBe(incident)
  })

  it.each([
    ['at 2025-11-20 04:12:33 and 10:20:30.5', null],
    ['33,700,000 of 37,550,000; Art. 33(3)(a); version 1.2.3; std::move', '::'],
    ['it was 203.0.113.7.', '203'],
    ['from 203.0.113.0/24,2001:db8::7 and fe80::1', '2001'],
    ['kim.so-yeon%40example.co.kr wrote', 'kim'],
    ['김소연@example.com', '김소연'],
    ['Authorization: Bearer abcdef.123456', 'abcdef'],
    ['eyJhbGciOi.eyJzdWIiOi.sig', 'eyJ'],
    ['call 010-1234-5678', '1234'],
    ['+82 2 1234 5678', '5678'],
    ['seen from 203[.]0[.]113[.]7 and 198.51.100(dot)9', '203'],
    ['kim.so-yeon[at]example.co.kr', 'so-yeon'],
  ])('finds identifiers in %s', (said, secret) => {
    const told = redactText(said, { language: 'en', kind: 'text' })
    if (secret === null) expect(told).toBe(said)
    else if (secret !== '::') {
      expect(told).not.toContain(secret)
      expect(told).toContain('[withheld: ')
    }
  })

  it('is stricter in notes, and knows values that were filtered by', () => {
    const rules = { language: 'en', kind: 'note', values: ['kim01'] } as const
    expect(redactText('kim01 is 98765432109, on 2025-11-20', rules)).toBe(
      '[withheld: value] is [withheld: long number], on 2025-11-20',
    )
  })

  it.each([
    ['account: kim01, later', 'kim01'],
    ['로그인 계정: 김철수77', '김철수77'],
    ['User ID = 88812', '88812'],
    ['session=af93bc01 was open', 'af93bc01'],
    ['GET /a?member=771&x=2', '771'],
    ['device 123e4567-e89b-12d3-a456-426614174000', '123e4567'],
    ['900101-1234567 번', '1234567'],
  ])('withholds in notes what is named as an account or a token: %s', (said, secret) => {
    const told = redactText(said, { language: 'en', kind: 'note' })
    expect(told).not.toContain(secret)
    expect(told).toContain('[withheld: ')
  })

  it('leaves hashes, times, laws and counts in notes alone', () => {
    const said = `SHA-256 ${'ab12'.repeat(16)}, 2025-11-18 22:54 KST, Art. 33(3)(a), 33,700,000 accounts, Account holders`
    expect(redactText(said, { language: 'en', kind: 'note' })).toBe(said)
  })

  it('tells how an office is reached, and nothing else', () => {
    const told = redactText('privacy@shop.example, 02-123-4567, from 203.0.113.7', { language: 'en', kind: 'contact' })
    expect(told).toBe('privacy@shop.example, 02-123-4567, from [withheld: client]')
  })

  it('cuts text at its marks and nowhere else', () => {
    const said = `see [1, 2] ${markOf('client', 'ko')}`
    expect(cutAtMarks(said)).toEqual([
      { text: 'see [1, 2] ', isMark: false },
      { text: '[가림: 클라이언트]', isMark: true },
    ])
  })
})
