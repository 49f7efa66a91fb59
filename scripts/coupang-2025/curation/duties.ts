import type { RuleId } from '@/case/duty-limits'
import type { Duty, LocalText } from '@/case/schema'

/** What the compiler adds to the legal clocks. Rival triggers of one duty share a group. */
export interface DutyCuration {
  readonly group: string
  readonly rule?: RuleId
  readonly title: LocalText
  readonly trigger: LocalText
  readonly party: string
  readonly statedOn: string
  readonly triggerPrecision?: 'month' | 'day'
  readonly donePrecision?: 'day'
  readonly hypothetical?: true
  readonly comparisonOnly?: true
  readonly limitText?: LocalText
  readonly outcome?: LocalText
  readonly outcomeOn?: string
}

const REPORT = { en: 'Report to KISA, 24 h', ko: 'KISA 신고, 24시간' }

export const DUTIES: Readonly<Record<Duty['id'], DutyCuration>> = {
  'dl-kisa-msit': {
    group: 'report-kisa',
    rule: 'kr-network-first',
    title: REPORT,
    trigger: { en: 'Ministry’s clock', ko: '과기정통부 기준' },
    party: 'msit-team',
    statedOn: '2026-02-10',
  },
  'dl-kisa-co': {
    group: 'report-kisa',
    rule: 'kr-network-first',
    title: REPORT,
    trigger: { en: 'Coupang’s clock', ko: '쿠팡 기준' },
    party: 'coupang-kisa-form',
    statedOn: '2025-11-19',
  },
  'dl-kisa-first': {
    group: 'report-kisa',
    rule: 'kr-network-first',
    title: REPORT,
    trigger: { en: 'First customer email', ko: '첫 고객 메일' },
    party: 'coupang-pipc-report',
    statedOn: '2025-12-04',
    hypothetical: true,
  },
  'dl-kisa-supp': {
    group: 'supplement-kisa',
    rule: 'kr-network-supplement',
    title: { en: 'Supplement the report, 24 h each', ko: '신고 보완, 각 24시간' },
    trigger: { en: 'each fact confirmed', ko: '추가 사실 확인' },
    party: 'coupang',
    statedOn: '2025-11-29',
    donePrecision: 'day',
    outcome: { en: 'not datable: confirmation time unpublished', ko: '판단 불가: 확인 시각 미공개' },
  },
  'dl-preserve': {
    group: 'preserve',
    title: { en: 'Keep logs after the 19 Nov order', ko: '11.19 보전명령 후 로그 보존' },
    trigger: { en: 'order received', ko: '명령 수령' },
    party: 'msit-team',
    statedOn: '2025-12-31',
    outcomeOn: '2026-02-10',
    outcome: { en: 'losses ran on to about 2 Dec, inferred', ko: '약 12.2까지 삭제 지속(추정)' },
  },
  'dl-notify-4536': {
    group: 'notify-4536',
    rule: 'kr-pipa-people',
    title: { en: 'Tell the first 4,536, 72 h', ko: '4,536명 통지, 72시간' },
    trigger: { en: 'Coupang’s clock', ko: '쿠팡 기준' },
    party: 'coupang-pipc-report',
    statedOn: '2025-11-20',
    donePrecision: 'day',
    outcome: { en: 'in time by Coupang’s clock, 20 Nov', ko: '쿠팡 기준 기한 내, 11.20' },
  },
  'dl-pipc-first': {
    group: 'report-pipc',
    rule: 'kr-pipa-report',
    title: { en: 'Report to the PIPC, 72 h', ko: '개인정보위 신고, 72시간' },
    trigger: { en: 'Coupang’s clock', ko: '쿠팡 기준' },
    party: 'coupang-pipc-report',
    statedOn: '2025-11-20',
    donePrecision: 'day',
    outcome: { en: 'in time by Coupang’s clock, 20 Nov', ko: '쿠팡 기준 기한 내, 11.20' },
  },
  'dl-notify-337': {
    group: 'notify-337',
    rule: 'kr-pipa-people',
    title: { en: 'Tell the 33.7 million, 72 h', ko: '3,370만 명 통지, 72시간' },
    trigger: { en: 'enlarged leak known', ko: '확대 유출 인지' },
    party: 'coupang',
    statedOn: '2025-11-29',
    donePrecision: 'day',
    outcomeOn: '2025-12-03',
    outcome: { en: 'not datable; content found deficient 3 Dec', ko: '판단 불가, 12.3 내용 미흡 판정' },
  },
  'dl-renotify': {
    group: 'renotify',
    title: { en: 'Notify again as a leak, 7 days', ko: '유출로 재통지, 7일' },
    trigger: { en: 'PIPC resolution', ko: '개인정보위 의결' },
    party: 'pipc',
    statedOn: '2025-12-03',
    triggerPrecision: 'day',
    donePrecision: 'day',
    outcomeOn: '2025-12-07',
    outcome: { en: 'in time, 7 Dec; filing of results not seen', ko: '12.7 기한 내, 결과 제출일 미확인' },
  },
  'dl-notify-165k': {
    group: 'notify-165k',
    rule: 'kr-pipa-people',
    title: { en: 'Tell 165,455 more, 72 h', ko: '165,455명 통지, 72시간' },
    trigger: { en: 'further leak known', ko: '추가 유출 인지' },
    party: 'pipc-restated',
    statedOn: '2026-06-11',
    triggerPrecision: 'month',
    outcome: { en: 'late: known January, told 5 Feb', ko: '지연: 1월 인지, 2.5 통지' },
  },
  'dl-notify-nonmember': {
    group: 'notify-nonmember',
    rule: 'kr-pipa-people',
    title: { en: 'Tell non-members, 72 h', ko: '비회원 통지, 72시간' },
    trigger: { en: 'our reading: enlarged notice', ko: '우리의 해석: 확대 공지' },
    party: 'dossier',
    statedOn: '2025-12-03',
    triggerPrecision: 'day',
    outcomeOn: '2026-06-11',
    outcome: { en: 'not done by June 2026 decision', ko: '2026.6 의결까지 미이행' },
  },
  'dl-correct': {
    group: 'correct',
    title: { en: 'Carry out the corrective order, 3 months', ko: '시정명령 이행, 3개월' },
    trigger: { en: 'PIPC decision', ko: '개인정보위 의결' },
    party: 'pipc',
    statedOn: '2026-06-11',
    triggerPrecision: 'day',
    outcomeOn: '2026-10-01',
    outcome: { en: 'no compliance evidence seen', ko: '이행 증거 미확인' },
  },
  'dl-8k': {
    group: 'sec-8k',
    rule: 'us-sec-8k-105',
    title: { en: 'File Form 8-K item 1.05', ko: 'SEC 8-K 1.05항 공시' },
    trigger: { en: 'discovery, as plaintiffs count', ko: '발견일(원고 측 계산)' },
    party: 'us-shareholders',
    statedOn: '2025-12-18',
    triggerPrecision: 'day',
    donePrecision: 'day',
    limitText: { en: 'four business days', ko: '4영업일' },
    outcome: { en: 'filed 16 Dec; duty disputed by Coupang', ko: '12.16 공시, 쿠팡은 의무를 다툼' },
  },
  'dl-new-pipa': {
    group: 'new-pipa',
    rule: 'kr-pipa-possible',
    title: { en: 'Tell of a possible leak, 72 h (new law)', ko: '유출 가능성 통지, 72시간(개정법)' },
    trigger: { en: 'illegal access, victims unknown', ko: '불법 접근, 피해자 불명' },
    party: 'assembly-pipc',
    statedOn: '2026-09-11',
    comparisonOnly: true,
    outcome: { en: 'not in force for this incident', ko: '이 사건에는 미적용' },
  },
}
