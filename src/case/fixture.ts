import { atMinute, type CaseFile, claim, count, inMonth, kst, onDay, report, source } from './fixture-pieces'
import { parseCase } from './parse-case'
import { CASE_FORMAT, type Case } from './schema'

/** A tiny case for tests of any folder: a company and a ministry tell one breach differently. */
export function caseFile(): CaseFile {
  const window = { ...onDay('2025-04-14'), end: kst('2025-11-08T00:00') }
  return {
    format: CASE_FORMAT,
    id: 'shop-2025',
    title: { en: 'Shop data breach', ko: '상점 정보 유출' },
    shortTitle: { en: 'Shop 2025', ko: '상점 2025' },
    subtitle: { en: 'A test case.' },
    compiled: '2026-06-01',
    zone: 'Asia/Seoul',
    span: { from: kst('2024-07-01T00:00'), to: kst('2026-07-01T00:00') },
    window: { from: kst('2024-12-01T00:00'), to: kst('2026-01-01T00:00') },
    parties: [
      { id: 'shop', name: { en: 'Shop', ko: '상점' }, side: 'company' },
      { id: 'shop-form', name: { en: 'Shop, first form', ko: '상점 최초 신고서' }, side: 'company', group: 'shop' },
      {
        id: 'ministry',
        name: { en: 'Ministry', ko: '과학부' },
        side: 'authority',
        proseName: { en: 'the Ministry of Science', ko: '과학부' },
      },
      { id: 'intruder', name: { en: 'intruder', ko: '공격자' }, side: 'attacker' },
      { id: 'press', name: { en: 'press', ko: '언론' }, side: 'press' },
    ],
    sources: [
      source('law', null, 'primary'),
      source('form', '2025-11-21'),
      source('notice', '2025-11-29', 'company'),
      source('echo', '2025-12-01'),
      source('result', '2026-02-10', 'regulator'),
    ],
    questions: questions(window),
    phases: [
      {
        id: 'ph-exfiltration',
        phase: 'exfiltration',
        title: { en: 'Exfiltration', ko: '유출' },
        when: window,
        page: 'member',
        sources: ['result'],
      },
    ],
    events: [
      {
        id: 'ev-form',
        title: { en: 'Report filed', ko: '신고' },
        when: atMinute('2025-11-19T21:35'),
        phase: 'response',
        party: 'shop',
        summary: { en: 'The first form.', ko: '최초 신고서.' },
        sources: ['form', 'result'],
      },
    ],
    counts: [
      count('ct-form', 4536, 'accounts', {
        asOf: '2025-11-19',
        party: 'shop-form',
        sources: ['form'],
        question: 'q-accounts',
      }),
      count('ct-notice', 33_700_000, 'accounts', {
        asOf: '2025-11-29',
        party: 'shop',
        sources: ['notice'],
        question: 'q-accounts',
        relation: { kind: 'replaces', count: 'ct-form' },
        exactness: 'rounded',
      }),
      count('ct-views', 148_056_502, 'page-views', { pageOrDataset: 'member' }),
      count('ct-fine', 1_000_000, 'KRW', { scope: 'context' }),
    ],
    duties: [
      report('du-ministry', 'ministry', '2025-11-17T16:00', {}),
      report('du-shop', 'shop-form', '2025-11-18T22:52', { statedOn: '2025-11-19', sources: ['form', 'law'] }),
      report('du-email', 'shop', '2025-11-16T22:12', {
        statedOn: '2025-12-04',
        sources: ['echo', 'law'],
        hypothetical: true,
      }),
    ],
    evidence: [{ id: 'evd-logs', what: { en: 'Web logs', ko: '웹 로그' }, status: 'available', sources: ['result'] }],
    coverage: [
      {
        id: 'web',
        name: { en: 'web', ko: '웹' },
        stretches: [
          {
            state: 'deleted',
            when: { ...inMonth('2024-07'), end: kst('2024-11-01T00:00') },
            label: { en: 'deleted', ko: '삭제' },
            sources: ['result'],
          },
        ],
      },
    ],
    signingKeys: [
      {
        id: 'key-1',
        kid: 'k1',
        name: { en: 'Signing key', ko: '서명키' },
        copied: inMonth('2024-12'),
        ownerLeft: inMonth('2024-12'),
        revoked: { ...onDay('2025-11-18'), end: kst('2025-11-19T00:00') },
        sources: ['form'],
      },
    ],
    pages: [
      { id: 'member', name: { en: 'Member page', ko: '회원 페이지' }, route: '/member', step: 2, count: 'ct-views' },
    ],
    extracts: [],
    headline: { probe: 'q-probe', firstAccess: 'q-start', lastAccess: 'q-end', awareAt: 'q-aware', duty: 'report' },
    limits: [{ en: 'A test.' }],
  }
}

function questions(window: { start: string; end: string; precision: 'day' }): CaseFile['questions'] {
  const june = { when: onDay('2025-06-24') }
  const asked = (id: string, en: string, ko: string) => ({ id, text: { en, ko }, category: 'window' as const })
  return [
    {
      ...asked('q-probe', 'When was the key first tested?', '키를 언제 처음 시험했나?'),
      claims: [claim('probe-ministry', 'ministry', '2026-02-10', { when: inMonth('2025-01') })],
      adopted: [],
    },
    {
      ...asked('q-start', 'When did it begin?', '언제 시작되었나?'),
      claims: [
        claim('start-form', 'shop-form', '2025-11-19', { when: atMinute('2025-11-06T18:38') }),
        claim('start-notice', 'shop', '2025-11-29', june),
        claim('start-echo', 'press', '2025-12-01', june),
        claim('start-ministry', 'ministry', '2026-02-10', { when: window }),
      ],
      adopted: [
        { claim: 'start-notice', reason: { en: 'The latest word of the company.' } },
        { claim: 'start-ministry', reason: { en: 'The only one who saw the logs.' } },
      ],
    },
    {
      ...asked('q-end', 'When did it end?', '언제 끝났나?'),
      claims: [claim('end-ministry', 'ministry', '2026-02-10', { when: onDay('2025-11-08') })],
      adopted: [],
    },
    {
      ...asked('q-aware', 'When did Shop know?', '상점은 언제 알았나?'),
      claims: [
        claim('aware-form', 'shop-form', '2025-11-19', { when: atMinute('2025-11-18T22:52') }),
        claim('aware-ministry', 'ministry', '2026-02-10', { when: atMinute('2025-11-17T16:00') }),
        claim('aware-slip', 'press', '2025-12-01', { when: onDay('2025-11-06'), outlier: true }),
      ],
      adopted: [{ claim: 'aware-ministry', reason: { en: 'It has the minutes of the meeting.' } }],
    },
    {
      ...asked('q-accounts', 'How many accounts?', '몇 개 계정인가?'),
      category: 'scale',
      claims: [
        claim('accounts-form', 'shop-form', '2025-11-19', { quantity: { value: 4536, unit: 'accounts' } }),
        claim('accounts-notice', 'shop', '2025-11-29', { quantity: { value: 33_700_000, unit: 'accounts' } }),
      ],
      adopted: [],
    },
  ]
}

/** The tiny case, read; `change` edits the file first. Throws where the edited file is no case. */
export function buildFixture(change: (file: CaseFile) => CaseFile = (file) => file): Case {
  const read = parseCase(JSON.stringify(change(caseFile())))
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1))
  return read.value
}
