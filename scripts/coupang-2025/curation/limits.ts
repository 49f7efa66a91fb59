import type { LocalText } from '@/case/schema'

/** Method and limits, printed in the report. */
export const LIMITS: readonly LocalText[] = [
  {
    en: 'Public sources only. The ministry’s final report and the privacy regulator’s release were not opened directly; both are used through reprints or quoting sources.',
    ko: '공개 자료만 사용했다. 과기정통부 최종 보고서와 개인정보위 보도자료는 직접 열람하지 못해 전재·인용 자료로 대신했다.',
  },
  {
    en: 'A time is told as exactly as it was published: month, day, hour or minute. End dates are inclusive. US-dated events keep the US calendar day.',
    ko: '시각은 공개된 만큼만(월·일·시·분) 적는다. 종료일은 그날을 포함한다. 미국 날짜의 사건은 미국 날짜를 따른다.',
  },
  {
    en: 'Durations are differences of calendar dates in Korean time: 14 April to 8 November is 208 days; counting both ends, 209 calendar days.',
    ko: '기간은 한국 시각 기준 날짜의 차이다. 4월 14일부터 11월 8일까지는 208일이며, 양 끝을 모두 세면 209일이다.',
  },
  {
    en: 'Accounts, records, people, page-views, requests, addresses, tokens and codes are different things and are never added.',
    ko: '계정, 기록, 사람, 조회, 요청, 주소, 토큰, 출입번호는 서로 다르며 더하지 않는다.',
  },
  {
    en: 'A source marked “excerpt only” was not seen whole; claims resting on it carry the same caution.',
    ko: '“발췌”로 표시한 자료는 전문을 보지 못했으며, 그에 기댄 주장도 같은 주의가 필요하다.',
  },
  { en: 'ATT&CK technique ids are the compiler’s mapping.', ko: 'ATT&CK 기법 번호는 편집자의 분류다.' },
  {
    en: 'The access log is simulated from published totals; its daily shape, addresses, tokens, accounts and route names are invented.',
    ko: '접속기록은 공개 총계로 만든 모의 데이터다. 일별 모양, 주소, 토큰, 계정, 경로 이름은 지어낸 것이다.',
  },
  {
    en: 'The days of the January 2025 test were not found in any source.',
    ko: '2025년 1월 시험 접속의 날짜는 어떤 자료에서도 찾지 못했다.',
  },
  {
    en: 'No page dated after 9 October 2026 about this case was found; nothing was seen on a court ruling about the fine, on referral of executives, on the suspect’s arrest, or on the amount of the fine with a ceiling of KRW 30 million.',
    ko: '2026년 10월 9일 이후의 자료는 찾지 못했다. 과징금에 대한 판결, 임원 송치, 용의자 검거, 3,000만 원 상한 과태료의 금액도 확인되지 않았다.',
  },
]
