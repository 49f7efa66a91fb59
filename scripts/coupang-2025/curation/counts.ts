import type { Count } from '@/case/schema'

/** What the compiler adds to the counts. A count without `scope` here is context: logs, money, devices, suits. */
export interface CountCuration {
  readonly en?: string
  readonly ko: string
  readonly taken?: true
  readonly exactness?: Count['exactness']
  readonly question?: string
  readonly relation?: Count['relation']
  readonly relations?: Count['relations']
  /** Only what a source says. */
  readonly method?: Count['method']
  readonly includes?: Count['includes']
  readonly excludes?: Count['excludes']
}

export const COUNTS: Readonly<Record<string, CountCuration>> = {
  'ct-4536': { en: 'opened', ko: '최초 신고서, 이후 대체', taken: true, question: 'q-accounts' },
  'ct-4500': {
    en: 'first public notice',
    ko: '첫 공개 통지',
    taken: true,
    exactness: 'rounded',
    question: 'q-accounts',
    relation: { kind: 'restates', count: 'ct-4536' },
  },
  'ct-337': {
    en: 'exposed',
    ko: '노출',
    taken: true,
    exactness: 'rounded',
    question: 'q-accounts',
    relation: { kind: 'replaces', count: 'ct-4536' },
  },
  'ct-33m-access': {
    en: 'reached',
    ko: '접근',
    taken: true,
    exactness: 'rounded',
    question: 'q-accounts',
    relation: { kind: 'restates', count: 'ct-337' },
  },
  'ct-3000': {
    en: 'saved, of 33M reached',
    ko: '저장 (접근 3,300만 중)',
    taken: true,
    exactness: 'rounded',
    question: 'q-saved',
    relation: { kind: 'part-of', count: 'ct-33m-access' },
    method: {
      en: 'the suspect’s statement and forensics by the company’s vendors',
      ko: '용의자 진술과 회사 측 업체의 포렌식',
    },
    relations: [{ kind: 'contradicts', count: 'ct-30m-police' }],
  },
  'ct-2609': { en: '“saved”, later “accessed”', ko: '“저장”, 이후 “접근”', taken: true, question: 'q-codes' },
  'ct-30m-police': {
    en: 'leaked',
    ko: '유출',
    taken: true,
    exactness: 'at-least',
    question: 'q-accounts',
    method: { en: 'from the seized material', ko: '압수물 분석' },
    relations: [{ kind: 'contradicts', count: 'ct-3000' }],
  },
  'ct-165455': {
    en: 'further accounts',
    ko: '추가 계정',
    taken: true,
    question: 'q-accounts',
    relation: { kind: 'adds-to', count: 'ct-337' },
  },
  'ct-records': {
    en: 'name and email',
    ko: '이름·이메일',
    taken: true,
    question: 'q-records',
    method: { en: 'counted in the web access logs', ko: '웹 접속기록에서 집계' },
    includes: [{ en: 'names and email addresses of the edit-my-info page', ko: '회원정보 수정 페이지의 이름·이메일' }],
    excludes: [{ en: 'the 165,455 accounts found later', ko: '나중에 확인된 165,455개 계정' }],
  },
  'ct-views-list': {
    en: 'delivery list',
    ko: '배송지 목록',
    taken: true,
    question: 'q-delivery-views',
    method: { en: 'counted in the access logs by the joint team', ko: '합동조사단이 접속기록에서 집계' },
    includes: [{ en: 'the delivery list only', ko: '배송지 목록만' }],
    excludes: [{ en: 'views of the other pages', ko: '다른 페이지의 조회' }],
  },
  'ct-views-edit': {
    en: 'delivery edit, codes visible',
    ko: '배송지 수정, 출입번호 노출',
    taken: true,
    method: { en: 'counted in the access logs by the joint team', ko: '합동조사단이 접속기록에서 집계' },
    includes: [{ en: 'views on which entrance codes could be seen', ko: '출입번호가 보인 조회' }],
  },
  'ct-views-orders': { en: 'order list', ko: '주문 목록', taken: true },
  'ct-ips': { en: 'all pages', ko: '전체', taken: true, question: 'q-ips' },
  'ct-ips16': {
    en: 'delivery pages, Apr–Jun',
    ko: '배송지 페이지, 4–6월',
    taken: true,
    question: 'q-ips',
    relation: { kind: 'part-of', count: 'ct-ips' },
    includes: [{ en: 'delivery pages, April–June', ko: '배송지 페이지, 4–6월' }],
  },
  'ct-logs-tb': { ko: '분석한 로그 용량' },
  'ct-logs-rec': { ko: '분석한 로그 건수' },
  'ct-queries': {
    en: 'automated queries',
    ko: '자동 질의',
    taken: true,
    exactness: 'rounded',
    question: 'q-delivery-views',
    includes: [{ en: 'requests of every kind, on all pages', ko: '모든 페이지의 모든 요청' }],
  },
  'ct-peak-day': { ko: '하루 최대 공격 요청', exactness: 'at-most' },
  'ct-fake-tokens': { ko: '없는 회원번호로 위조한 토큰', exactness: 'rounded' },
  'ct-people': {
    en: 'whose data leaked',
    ko: '유출 피해자',
    taken: true,
    exactness: 'rounded',
    question: 'q-people',
    includes: [
      { en: 'members', ko: '회원' },
      { en: 'non-members in delivery books', ko: '배송지 목록 속 비회원' },
    ],
  },
  'ct-members': {
    en: 'of these, members',
    ko: '그중 회원',
    taken: true,
    exactness: 'rounded',
    question: 'q-people',
    relation: { kind: 'part-of', count: 'ct-people' },
    method: { en: 'by account', ko: '계정 기준' },
  },
  'ct-nonmembers': {
    en: 'of these, non-members',
    ko: '그중 비회원',
    taken: true,
    exactness: 'at-least',
    question: 'q-people',
    relation: { kind: 'part-of', count: 'ct-people' },
    includes: [{ en: 'people named in delivery books', ko: '배송지 목록에 적힌 사람' }],
  },
  'ct-withdrawn-addr': { ko: '보관된 탈퇴 회원 배송지', exactness: 'rounded' },
  'ct-withdrawn-acct': { ko: '보관된 탈퇴 회원 계좌번호', exactness: 'rounded' },
  'ct-withdrawn-db': { ko: '복사된 우편 DB의 탈퇴자', exactness: 'rounded' },
  'ct-activity': { ko: '동의 없이 행태정보가 수집된 사람', exactness: 'rounded' },
  'ct-taiwan': {
    en: 'of these, Taiwan',
    ko: '그중 대만',
    taken: true,
    question: 'q-taiwan',
    relation: { kind: 'part-of', count: 'ct-337' },
  },
  'ct-taiwan-saved': { ko: '저장된 대만 계정', question: 'q-taiwan' },
  'ct-claim-addr': {
    ko: '발신자가 주장한 배송지',
    exactness: 'at-least',
    question: 'q-saved',
    method: { en: 'the sender’s own words, not verified', ko: '발신자 본인의 주장, 미검증' },
  },
  'ct-claim-orders': {
    ko: '발신자가 주장한 주문',
    exactness: 'at-least',
    question: 'q-saved',
    method: { en: 'the sender’s own words, not verified', ko: '발신자 본인의 주장, 미검증' },
  },
  'ct-claim-emails': {
    ko: '발신자가 주장한 이메일',
    exactness: 'at-least',
    question: 'q-saved',
    method: { en: 'the sender’s own words, not verified', ko: '발신자 본인의 주장, 미검증' },
  },
  'ct-devices': { ko: '이미징한 저장장치', question: 'q-devices' },
  'ct-docs-asked': { ko: '쿠팡에 요구한 자료' },
  'ct-docs-given': { ko: '제출된 자료', exactness: 'rounded' },
  'ct-voucher-total': { ko: '구매이용권 총액' },
  'ct-voucher-each': { ko: '1인당 구매이용권 (5,000+5,000+20,000+20,000)' },
  'ct-fine': {
    ko: '과징금',
    question: 'q-fine',
    includes: [
      { en: 'the part for the leak', ko: '유출 관련분' },
      { en: 'the part for activity records collected without consent', ko: '동의 없이 수집한 행태정보 관련분' },
    ],
    excludes: [{ en: 'the administrative fine of KRW 16.8 million', ko: '과태료 1,680만 원' }],
  },
  'ct-fine-leak': {
    ko: '그중 유출 관련',
    exactness: 'rounded',
    question: 'q-fine',
    relation: { kind: 'part-of', count: 'ct-fine' },
    excludes: [
      { en: 'the part for activity records collected without consent', ko: '동의 없이 수집한 행태정보 관련분' },
    ],
  },
  'ct-fine-admin': { ko: '과태료' },
  'ct-fine-cfs': { ko: '쿠팡풀필먼트서비스 과징금' },
  'ct-fine-msit': { ko: '지연 신고 과태료 상한', exactness: 'at-most' },
  'ct-483800': { ko: '집단소송 참여자', question: 'q-claimants' },
  'ct-1998': { ko: '첫 변론의 원고', question: 'q-claimants' },
  'ct-2542': { ko: '분쟁조정 신청자', question: 'q-claimants' },
}
