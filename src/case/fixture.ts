import type { z } from 'zod'
import { parseCase } from './parse-case'
import { CASE_FORMAT, type Case, type caseSchema } from './schema'

/** A tiny case for tests of any folder: two rival accounts of one breach, as a case file before it is read. */
export type CaseFile = z.input<typeof caseSchema>

const kst = (clock: string): string => `${clock}:00+09:00`
const onDay = (day: string) => ({ start: kst(`${day}T00:00`), precision: 'day' as const })
const atMinute = (clock: string) => ({ start: kst(clock), precision: 'minute' as const })
const inMonth = (month: string) => ({ start: kst(`${month}-01T00:00`), precision: 'month' as const })

const source = (
  id: string,
  published: string | null,
  kind: 'regulator' | 'company' | 'press' | 'primary' = 'press',
) => ({
  id,
  title: `Document ${id}`,
  publisher: `Publisher ${id}`,
  published,
  url: `https://example.org/${id}`,
  lang: 'en',
  kind,
  read: 'whole' as const,
})

export function caseFile(): CaseFile {
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
        proseName: { en: 'the Ministry of Science', ko: '과학부' },
        side: 'authority',
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
    questions: [
      {
        id: 'q-probe',
        text: { en: 'When was the key first tested?' },
        category: 'window',
        claims: [
          {
            id: 'probe-ministry',
            value: '2025-01',
            text: 'A test in January.',
            party: 'ministry',
            assertedAt: '2026-02-10',
            source: 'result',
            when: inMonth('2025-01'),
          },
        ],
        adopted: [],
      },
      {
        id: 'q-start',
        text: { en: 'When did it begin?', ko: '언제 시작되었나?' },
        category: 'window',
        claims: [
          {
            id: 'start-form',
            value: '6 Nov 18:38',
            text: 'The evening of 6 November.',
            party: 'shop-form',
            assertedAt: '2025-11-19',
            source: 'form',
            when: atMinute('2025-11-06T18:38'),
          },
          {
            id: 'start-notice',
            value: '24 June',
            text: 'Believed 24 June.',
            party: 'shop',
            assertedAt: '2025-11-29',
            source: 'notice',
            when: onDay('2025-06-24'),
          },
          {
            id: 'start-echo',
            value: '24 June',
            text: 'Repeats 24 June.',
            party: 'press',
            assertedAt: '2025-12-01',
            source: 'echo',
            when: onDay('2025-06-24'),
          },
          {
            id: 'start-ministry',
            value: '14 April',
            text: 'From 14 April to 8 November.',
            party: 'ministry',
            assertedAt: '2026-02-10',
            source: 'result',
            when: { ...onDay('2025-04-14'), end: kst('2025-11-08T00:00') },
          },
        ],
        adopted: [
          { claim: 'start-notice', reason: { en: 'The latest word of the company.' } },
          { claim: 'start-ministry', reason: { en: 'The only one who saw the logs.' } },
        ],
      },
      {
        id: 'q-end',
        text: { en: 'When did it end?' },
        category: 'window',
        claims: [
          {
            id: 'end-ministry',
            value: '8 November',
            text: 'Until 8 November.',
            party: 'ministry',
            assertedAt: '2026-02-10',
            source: 'result',
            when: onDay('2025-11-08'),
          },
        ],
        adopted: [],
      },
      {
        id: 'q-aware',
        text: { en: 'When did Shop know?' },
        category: 'window',
        claims: [
          {
            id: 'aware-form',
            value: '18 Nov 22:52',
            text: 'By the form.',
            party: 'shop-form',
            assertedAt: '2025-11-19',
            source: 'form',
            when: atMinute('2025-11-18T22:52'),
          },
          {
            id: 'aware-ministry',
            value: '17 Nov 16:00',
            text: 'By the result.',
            party: 'ministry',
            assertedAt: '2026-02-10',
            source: 'result',
            when: atMinute('2025-11-17T16:00'),
          },
          {
            id: 'aware-slip',
            value: '6 Nov',
            text: 'A misreading.',
            party: 'press',
            assertedAt: '2025-12-01',
            source: 'echo',
            when: onDay('2025-11-06'),
            outlier: true,
          },
        ],
        adopted: [{ claim: 'aware-ministry', reason: { en: 'It has the minutes of the meeting.' } }],
      },
      {
        id: 'q-accounts',
        text: { en: 'How many accounts?' },
        category: 'scale',
        claims: [
          {
            id: 'accounts-form',
            value: '4,536',
            text: 'First form.',
            party: 'shop-form',
            assertedAt: '2025-11-19',
            source: 'form',
            quantity: { value: 4536, unit: 'accounts' },
          },
          {
            id: 'accounts-notice',
            value: '33.7 million',
            text: 'Notice.',
            party: 'shop',
            assertedAt: '2025-11-29',
            source: 'notice',
            quantity: { value: 33_700_000, unit: 'accounts' },
          },
        ],
        adopted: [],
      },
    ],
    phases: [
      {
        id: 'ph-exfiltration',
        phase: 'exfiltration',
        title: { en: 'Exfiltration' },
        when: { ...onDay('2025-04-14'), end: kst('2025-11-08T00:00') },
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
        summary: 'The first form.',
        sources: ['form', 'result'],
      },
    ],
    counts: [
      {
        id: 'ct-form',
        what: { en: 'opened' },
        pageOrDataset: 'profile',
        dataCategories: ['name'],
        value: 4536,
        unit: 'accounts',
        asOf: '2025-11-19',
        party: 'shop-form',
        sources: ['form'],
        question: 'q-accounts',
        scope: 'taken',
        exactness: 'exact',
      },
      {
        id: 'ct-notice',
        what: { en: 'exposed' },
        pageOrDataset: 'profile',
        dataCategories: ['name'],
        value: 33_700_000,
        unit: 'accounts',
        asOf: '2025-11-29',
        party: 'shop',
        sources: ['notice'],
        question: 'q-accounts',
        scope: 'taken',
        relation: { kind: 'replaces', count: 'ct-form' },
        exactness: 'rounded',
      },
      {
        id: 'ct-views',
        what: { en: 'opened' },
        pageOrDataset: 'member',
        dataCategories: ['name'],
        value: 148_056_502,
        unit: 'page-views',
        asOf: '2026-02-10',
        party: 'ministry',
        sources: ['result'],
        scope: 'taken',
        exactness: 'exact',
      },
      {
        id: 'ct-fine',
        what: { en: 'fine' },
        pageOrDataset: 'decision',
        dataCategories: [],
        value: 1_000_000,
        unit: 'KRW',
        asOf: '2026-02-10',
        party: 'ministry',
        sources: ['result'],
        scope: 'context',
        exactness: 'exact',
      },
    ],
    duties: [
      {
        id: 'du-ministry',
        group: 'report',
        title: { en: 'Report the incident' },
        law: 'Network Act',
        trigger: { en: 'knowing, as the ministry reads it' },
        party: 'ministry',
        limitMinutes: 1440,
        triggerAt: atMinute('2025-11-17T16:00'),
        doneAt: atMinute('2025-11-19T21:35'),
        statedOn: '2026-02-10',
        sources: ['result', 'law'],
      },
      {
        id: 'du-shop',
        group: 'report',
        title: { en: 'Report the incident' },
        law: 'Network Act',
        trigger: { en: 'knowing, as the form has it' },
        party: 'shop-form',
        limitMinutes: 1440,
        triggerAt: atMinute('2025-11-18T22:52'),
        doneAt: atMinute('2025-11-19T21:35'),
        statedOn: '2025-11-19',
        sources: ['form', 'law'],
      },
      {
        id: 'du-email',
        group: 'report',
        title: { en: 'Report the incident' },
        law: 'Network Act',
        trigger: { en: 'first email' },
        party: 'shop',
        hypothetical: true,
        limitMinutes: 1440,
        triggerAt: atMinute('2025-11-16T22:12'),
        doneAt: atMinute('2025-11-19T21:35'),
        statedOn: '2025-12-04',
        sources: ['echo', 'law'],
      },
    ],
    evidence: [{ id: 'evd-logs', what: { en: 'Web logs' }, status: 'available', sources: ['result'] }],
    coverage: [
      {
        id: 'web',
        name: { en: 'web' },
        stretches: [
          {
            state: 'deleted',
            when: { ...inMonth('2024-07'), end: kst('2024-11-01T00:00') },
            label: { en: 'deleted' },
            sources: ['result'],
          },
        ],
      },
    ],
    signingKeys: [
      {
        id: 'key-1',
        kid: 'k1',
        name: { en: 'Signing key' },
        copied: inMonth('2024-12'),
        ownerLeft: inMonth('2024-12'),
        revoked: { ...onDay('2025-11-18'), end: kst('2025-11-19T00:00') },
        sources: ['form'],
      },
    ],
    pages: [{ id: 'member', name: { en: 'Member page' }, route: '/member', step: 2, count: 'ct-views' }],
    extracts: [],
    headline: { probe: 'q-probe', firstAccess: 'q-start', lastAccess: 'q-end', awareAt: 'q-aware', duty: 'report' },
    limits: [{ en: 'A test.' }],
  }
}

/** The tiny case, read; `change` edits the file first. Throws where the edited file is no case. */
export function buildFixture(change: (file: CaseFile) => CaseFile = (file) => file): Case {
  const read = parseCase(JSON.stringify(change(caseFile())))
  if (!read.ok) throw new Error(JSON.stringify(read.error, null, 1))
  return read.value
}
