import type { IsoDay } from '@/base/brand'
import type { CasePhase, Coverage, Page, SigningKey, When } from '@/case/schema'
import { ROUTES, STOLEN_KEY } from '../parameters'

/** What the breach window draws beside claims and events: phases, log coverage, the signing key, the pages. */
const korean = (start: string, precision: When['precision'], end?: string): When => {
  const at = (text: string): string => (text.length === 10 ? `${text}T00:00:00+09:00` : `${text}:00+09:00`)
  return { start: at(start), ...(end === undefined ? {} : { end: at(end) }), precision }
}

export const PHASES: readonly CasePhase[] = [
  {
    id: 'ph-preparation',
    phase: 'preparation',
    title: { en: 'Preparation, key copied', ko: '준비, 서명키 복사' },
    when: korean('2024-07-01', 'month', '2024-12-01'),
    sources: ['asiae-0210', 'edaily-1204', 'reuters-0210'],
  },
  {
    id: 'ph-probe',
    phase: 'probe',
    title: { en: 'Test', ko: '시험' },
    when: korean('2025-01-01', 'month'),
    sources: ['asiatoday-0210', 'reuters-0210', 'pebblous-0611'],
  },
  {
    id: 'ph-dormant',
    phase: 'dormant',
    title: { en: 'Dormant, nothing published', ko: '잠복, 공개된 활동 없음' },
    when: korean('2025-02-01', 'day', '2025-04-13'),
    sources: ['asiatoday-0210', 'segye-0210'],
  },
  {
    id: 'ph-exfiltration',
    phase: 'exfiltration',
    title: { en: 'Exfiltration', ko: '유출' },
    when: korean('2025-04-14', 'day', '2025-11-08'),
    sources: ['segye-0210', 'gh-korea-cases'],
  },
  {
    id: 'ph-delivery',
    phase: 'exfiltration',
    title: { en: 'delivery pages', ko: '배송지 페이지' },
    when: korean('2025-04-01', 'month', '2025-06-01'),
    page: 'delivery-list',
    sources: ['pebblous-0611', 'seoul-0210'],
  },
  {
    id: 'ph-member',
    phase: 'exfiltration',
    title: { en: 'member page', ko: '회원정보 페이지' },
    when: korean('2025-06-01', 'month', '2025-10-01'),
    page: 'member-info',
    sources: ['pebblous-0611', 'inews24-0210'],
  },
  {
    id: 'ph-detection',
    phase: 'detection',
    title: { en: 'Detection', ko: '탐지' },
    when: korean('2025-11-16T22:12', 'minute', '2025-11-18T22:52'),
    sources: ['livein-1204', 'msit-release', 'kmib-1121'],
  },
  {
    id: 'ph-response',
    phase: 'response',
    title: { en: 'Company response', ko: '회사 대응' },
    when: korean('2025-11-18', 'day'),
    ongoing: true,
    sources: ['livein-1204', 'kmib-1121'],
  },
  {
    id: 'ph-regulatory',
    phase: 'regulatory',
    title: { en: 'Regulators, courts', ko: '규제기관·법원' },
    when: korean('2025-11-19', 'day'),
    ongoing: true,
    sources: ['msit-release', 'zdnet-0210'],
  },
]

/** The two accounts of why logs are gone; question q-logs holds them against each other. */
const RETENTION = {
  en: 'the retention setting was left running after the order of 19 November 2025 (MSIT); partly deleted by hand (PIPC, restated in one source)',
  ko: '2025.11.19 보전명령 뒤에도 자동 보존주기를 바꾸지 않음(과기정통부), 일부는 수동 삭제(개인정보위, 한 매체의 재인용)',
}

/** The ministry gave its account on 10 February 2026, the PIPC its own on 11 June. */
const RETENTION_BEFORE = [
  { day: '2026-02-10' as IsoDay },
  {
    day: '2026-06-11' as IsoDay,
    text: {
      en: 'the retention setting was left running after the order of 19 November 2025 (MSIT)',
      ko: '2025.11.19 보전명령 뒤에도 자동 보존주기를 바꾸지 않음(과기정통부)',
    },
  },
]

export const COVERAGE: readonly Coverage[] = [
  {
    id: 'web',
    name: { en: 'web', ko: '웹' },
    stretches: [
      {
        state: 'deleted',
        when: korean('2024-07-01', 'month', '2024-11-01'),
        label: { en: 'deleted Jul–Nov 2024', ko: '2024년 7–11월 삭제' },
        sources: ['donga-0102', 'asiae-1231', 'zdnet-0210'],
        question: 'q-logs',
        cause: RETENTION,
        causeBefore: RETENTION_BEFORE,
        means: [
          {
            question: 'q-start',
            text: {
              en: 'No log for July–November 2024: an earlier start cannot be excluded.',
              ko: '2024년 7–11월 로그가 없어 더 이른 시작을 배제할 수 없다.',
            },
          },
          {
            question: 'q-probe',
            text: {
              en: 'A test of the key before December 2024 would have left no trace in the web logs.',
              ko: '2024년 12월 전에 서명키를 시험했더라도 웹 로그에는 흔적이 없다.',
            },
          },
        ],
      },
      {
        state: 'kept',
        when: korean('2024-12-01', 'month', '2025-11-01'),
        label: {
          en: 'kept from Dec 2024: 25.6 TB, 664.2 billion entries (extent inferred)',
          ko: '2024년 12월부터 보존: 25.6TB, 6,642억 건 (범위는 추정)',
        },
        sources: ['hankyung-0210', 'sbs-1202'],
        inferred: true,
        question: 'q-logs',
        means: [
          {
            question: 'q-records',
            text: {
              en: 'The published counts come from these web logs.',
              ko: '발표된 수치는 이 웹 로그에서 나왔다.',
            },
          },
        ],
      },
    ],
  },
  {
    id: 'app',
    name: { en: 'app', ko: '앱' },
    stretches: [
      {
        state: 'unknown',
        when: korean('2024-07-01', 'month', '2025-04-01'),
        label: { en: 'extent not published', ko: '범위 미공개' },
        sources: [],
        means: [
          {
            question: 'q-start',
            text: {
              en: 'Nothing is published about app logs of this time: access through the app before April 2025 can be neither shown nor excluded.',
              ko: '이 시기 앱 로그는 공개된 바 없어 2025년 4월 전 앱을 통한 접근은 보일 수도 배제할 수도 없다.',
            },
          },
        ],
      },
      {
        state: 'deleted',
        when: korean('2025-05-23', 'day', '2025-06-02'),
        label: { en: 'deleted 23 May – 2 Jun 2025', ko: '2025년 5월 23일–6월 2일 삭제' },
        sources: ['daeryun-0211', 'zdnet-0210'],
        question: 'q-logs',
        cause: RETENTION,
        causeBefore: RETENTION_BEFORE,
        means: [
          {
            question: 'q-delivery-views',
            text: {
              en: 'Eleven days inside the exfiltration are dark: views through the app on them can no longer be counted.',
              ko: '유출 기간 중 11일이 비어 있어 그동안 앱을 통한 조회는 더는 셀 수 없다.',
            },
          },
        ],
      },
      {
        state: 'unknown',
        when: korean('2025-06-03', 'day', '2025-11-30'),
        label: {
          en: 'part of the delivery-page records also deleted, undated',
          ko: '배송지 접속기록 일부도 삭제, 시점 미공개',
        },
        sources: ['pebblous-0611'],
        cause: {
          en: 'not stated for these records; the PIPC, restated, speaks of deletion by hand and of the six-month auto-deletion left running',
          ko: '이 기록에 대해서는 미공개. 개인정보위(재인용)는 수동 삭제와 6개월 자동 삭제 방치를 말한다',
        },
        means: [
          {
            question: 'q-delivery-views',
            text: {
              en: 'Which records are missing is not published: the number of delivery-page views may be larger.',
              ko: '어느 기록이 없는지 공개되지 않아 배송지 조회 수는 더 클 수 있다.',
            },
          },
        ],
      },
    ],
  },
]

export const SIGNING_KEYS: readonly SigningKey[] = [
  {
    id: 'key-user-auth',
    kid: STOLEN_KEY,
    name: { en: 'user authentication key', ko: '이용자 인증 서명키' },
    copied: korean('2024-12-01', 'month'),
    ownerLeft: korean('2024-12-01', 'month'),
    revoked: korean('2025-11-18', 'day', '2025-11-19'),
    questions: { ownerLeft: 'q-departed', revoked: 'q-key-revoked' },
    // The chief executive told the month of leaving on 2 December, the press that the key went along on the 4th.
    statedOn: { copied: '2025-12-04' as IsoDay, ownerLeft: '2025-12-02' as IsoDay },
    note: { en: 'December 2024: copied, then the owner leaves', ko: '2024년 12월: 복사 후 퇴사' },
    sources: ['asiae-0210', 'kjd-1202', 'msit-release', 'kmib-1121', 'livein-1204'],
  },
]

export const PAGES: readonly Page[] = [
  {
    id: 'delivery-list',
    name: { en: 'Delivery list', ko: '배송지 목록' },
    route: ROUTES['delivery-list'],
    step: 1,
    count: 'ct-views-list',
  },
  {
    id: 'member-info',
    name: { en: 'Member page', ko: '회원정보 수정 페이지' },
    route: ROUTES['member-info'],
    step: 2,
    count: 'ct-records',
  },
  {
    id: 'order-list',
    name: { en: 'order list', ko: '주문 목록' },
    route: ROUTES['order-list'],
    step: 3,
    count: 'ct-views-orders',
  },
  {
    id: 'delivery-edit',
    name: { en: 'delivery edit', ko: '배송지 수정' },
    route: ROUTES['delivery-edit'],
    step: 4,
    count: 'ct-views-edit',
  },
]
