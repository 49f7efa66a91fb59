import type { ZoneId } from '@/base/brand'
import { type DutyRule, day, type RuleSource } from './duty-rule'

const NETWORK_ACT = { en: 'Network Act (Korea)', ko: '정보통신망법' }
const PIPA = { en: 'Personal Information Protection Act (Korea)', ko: '개인정보 보호법' }
const NETWORK_SOURCES: readonly RuleSource[] = [
  {
    title: '정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령 제58조의2',
    publisher: '법제처 국가법령정보센터',
    url: 'https://www.law.go.kr/법령/정보통신망이용촉진및정보보호등에관한법률시행령',
  },
  {
    title: '사이버 침해사고 대응의 실효성을 높이기 위한 「정보통신망법」 개정안 시행 (2024.8.13)',
    publisher: '과학기술정보통신부 / KDI 경제정보센터',
    url: 'https://eiec.kdi.re.kr/policy/materialView.do?num=255781',
  },
]
const PIPA_SOURCES: readonly RuleSource[] = [
  {
    title: '개인정보 보호법 제34조, 시행령 제39조·제40조',
    publisher: '법제처 국가법령정보센터',
    url: 'https://www.law.go.kr/법령/개인정보보호법',
  },
]
const SEOUL = 'Asia/Seoul' as ZoneId
const EXACT = {
  en: 'Hours run from the minute without a break, nights and holidays included (Civil Act, art. 156).',
  ko: '시간은 그 순간부터 야간·휴일을 포함해 끊김 없이 센다(민법 제156조).',
}
const PIPA_EXACT = {
  en: `${EXACT.en} Not applied: the exceptions of the Decree where urgent measures or a natural disaster stand in the way.`,
  ko: `${EXACT.ko} 긴급한 조치나 천재지변 등 시행령의 예외는 적용하지 않았다.`,
}

/** In force for providers of online services and controllers of personal data in the Republic of Korea. */
export const KOREAN_RULES: readonly DutyRule[] = [
  {
    id: 'kr-network-first',
    title: { en: 'First report of an intrusion', ko: '침해사고 최초 신고' },
    law: NETWORK_ACT,
    short: { en: 'Network Act', ko: '정보통신망법' },
    article: { en: 'art. 48-3(1); Decree art. 58-2(1)', ko: '제48조의3 제1항, 시행령 제58조의2 제1항' },
    who: {
      en: 'The provider of the online service tells the Ministry of Science and ICT or KISA.',
      ko: '정보통신서비스 제공자가 과학기술정보통신부장관이나 한국인터넷진흥원에 신고한다.',
    },
    to: 'authority',
    starts: 'aware',
    trigger: { en: 'when it comes to know of the intrusion', ko: '침해사고의 발생을 알게 된 때' },
    limit: { en: '24 hours', ko: '24시간' },
    zone: SEOUL,
    inForce: { from: day('2024-08-14'), to: null },
    counted: EXACT,
    sources: NETWORK_SOURCES,
    caseSources: ['netact-decree', 'netact-law'],
  },
  {
    id: 'kr-network-supplement',
    title: { en: 'Each supplement to that report', ko: '침해사고 보완 신고(각각)' },
    law: NETWORK_ACT,
    short: { en: 'Network Act', ko: '정보통신망법' },
    article: { en: 'art. 48-3; Decree art. 58-2(2)', ko: '제48조의3, 시행령 제58조의2 제2항' },
    who: {
      en: 'The provider of the online service tells the Ministry of Science and ICT or KISA.',
      ko: '정보통신서비스 제공자가 과학기술정보통신부장관이나 한국인터넷진흥원에 신고한다.',
    },
    to: 'authority',
    starts: 'fact',
    trigger: { en: 'when a further fact is confirmed, each time', ko: '추가로 확인되는 사실을 확인한 때(그때마다)' },
    limit: { en: '24 hours each', ko: '각 24시간' },
    zone: SEOUL,
    inForce: { from: day('2024-08-14'), to: null },
    counted: EXACT,
    sources: NETWORK_SOURCES,
    caseSources: ['netact-decree'],
  },
  {
    id: 'kr-pipa-report',
    title: { en: 'Report of a leak to the regulator', ko: '유출 신고' },
    law: PIPA,
    short: { en: 'PIPA', ko: '개인정보 보호법' },
    article: { en: 'art. 34(3); Decree art. 40(1)', ko: '제34조 제3항, 시행령 제40조 제1항' },
    who: {
      en: 'The controller tells the PIPC or KISA: 1,000 people or more, sensitive data, or illegal access from outside.',
      ko: '개인정보처리자가 개인정보위나 한국인터넷진흥원에 신고한다(1천 명 이상, 민감정보 등, 외부의 불법 접근).',
    },
    to: 'authority',
    starts: 'aware',
    trigger: { en: 'when it comes to know of the leak', ko: '유출등이 되었음을 알게 된 때' },
    limit: { en: '72 hours', ko: '72시간' },
    zone: SEOUL,
    inForce: { from: day('2023-09-15'), to: null },
    counted: PIPA_EXACT,
    sources: PIPA_SOURCES,
    caseSources: ['gh-asia-law'],
  },
  {
    id: 'kr-pipa-people',
    title: { en: 'Telling the people affected', ko: '정보주체 통지' },
    law: PIPA,
    short: { en: 'PIPA', ko: '개인정보 보호법' },
    article: { en: 'art. 34(1); Decree art. 39(1)', ko: '제34조 제1항, 시행령 제39조 제1항' },
    who: { en: 'The controller tells every person affected.', ko: '개인정보처리자가 해당 정보주체에게 알린다.' },
    to: 'people',
    starts: 'aware',
    trigger: { en: 'when it comes to know of the leak', ko: '유출등이 되었음을 알게 된 때' },
    limit: { en: '72 hours', ko: '72시간' },
    zone: SEOUL,
    inForce: { from: day('2023-09-15'), to: null },
    counted: PIPA_EXACT,
    sources: PIPA_SOURCES,
    caseSources: ['gh-asia-law'],
  },
  {
    id: 'kr-pipa-possible',
    title: { en: 'Telling of a possible leak', ko: '유출 가능성 통지' },
    law: PIPA,
    short: { en: 'PIPA', ko: '개인정보 보호법' },
    article: { en: 'art. 34(2); Decree art. 39-2', ko: '제34조 제2항, 시행령 제39조의2' },
    who: {
      en: 'The controller tells people whose data may have leaked, where the victims cannot be told apart.',
      ko: '피해자를 특정할 수 없을 때 개인정보처리자가 유출 가능성이 있는 정보주체에게 알린다.',
    },
    to: 'people',
    starts: 'aware',
    trigger: {
      en: 'when it comes to know of illegal access that may have leaked data',
      ko: '불법 접근으로 유출 가능성이 있음을 알게 된 때',
    },
    limit: { en: '72 hours', ko: '72시간' },
    zone: SEOUL,
    inForce: { from: day('2026-09-11'), to: null },
    counted: PIPA_EXACT,
    sources: [
      {
        title: '개정 개인정보 보호법 및 시행령 9월 11일 시행',
        publisher: '개인정보보호위원회',
        url: 'https://www.pipc.go.kr/np/cop/bbs/selectBoardArticle.do?bbsId=BS074&mCode=C020010000&nttId=12459',
      },
      {
        title: '개정 개인정보 보호법, 9월11일 시행',
        publisher: '세계일보',
        url: 'https://m.segye.com/view/20260309514460',
      },
    ],
    caseSources: ['gh-asia-law', 'pipc-12459'],
  },
]
