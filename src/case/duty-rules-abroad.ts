import type { ZoneId } from '@/base/brand'
import { type DutyRule, day, type RuleSource } from './duty-rule'

const PERIODS: RuleSource = {
  title: 'Regulation (EEC, Euratom) No 1182/71, rules applicable to periods, dates and time limits',
  publisher: 'EUR-Lex',
  url: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
}
const GDPR: RuleSource = {
  title: 'Regulation (EU) 2016/679, General Data Protection Regulation',
  publisher: 'EUR-Lex',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
}
const NIS2: RuleSource = {
  title: 'Directive (EU) 2022/2555 (NIS 2)',
  publisher: 'EUR-Lex',
  url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
}
const BRUSSELS = 'Europe/Brussels' as ZoneId
const HOURS = {
  en: 'Hours run from the minute, holidays included (Regulation 1182/71, art. 3(3)). Not applied: that the hour of the trigger does not count (art. 3(1)), which allows up to 59 minutes more, and the two working days of art. 3(5), which depend on the holidays of the Member State.',
  ko: '시간은 그 순간부터 휴일을 포함해 센다(규칙 1182/71 제3조 3항). 기산한 시각이 속한 한 시간을 빼는 규정(제3조 1항, 최대 59분)과 회원국 공휴일에 따르는 2영업일 규정(제3조 5항)은 적용하지 않았다.',
}
const NIS2_LAW = { en: 'NIS 2 Directive (EU)', ko: 'NIS 2 지침(EU)' }
const NIS2_WHO = {
  en: 'An essential or important entity tells its CSIRT or competent authority of a significant incident.',
  ko: '필수·중요 기관이 중대한 사고를 CSIRT나 관할 당국에 알린다.',
}
const NIS2_AWARE = {
  en: 'when it becomes aware of the significant incident',
  ko: '중대한 사고를 알게 된 때',
}
/** Member States had to apply it from the day after 17 October 2024 (art. 41); their own laws may be later. */
const NIS2_FORCE = { from: day('2024-10-18'), to: null }

/** European Union and United States. */
export const RULES_ABROAD: readonly DutyRule[] = [
  {
    id: 'eu-gdpr-33',
    title: { en: 'Notification to the supervisory authority', ko: '감독기관 신고' },
    law: { en: 'GDPR (EU)', ko: 'GDPR(EU)' },
    short: { en: 'GDPR', ko: 'GDPR' },
    article: { en: 'art. 33(1)', ko: '제33조 제1항' },
    who: {
      en: 'The controller tells the supervisory authority, where the breach is a risk to people.',
      ko: '사람에게 위험이 있는 침해를 컨트롤러가 감독기관에 알린다.',
    },
    to: 'authority',
    starts: 'aware',
    trigger: { en: 'when it has become aware of the breach', ko: '침해를 알게 된 때' },
    limit: { en: '72 hours', ko: '72시간' },
    zone: BRUSSELS,
    inForce: { from: day('2018-05-25'), to: null },
    counted: HOURS,
    sources: [GDPR, PERIODS],
    caseSources: [],
  },
  {
    id: 'eu-nis2-warning',
    title: { en: 'Early warning', ko: '조기 경보' },
    law: NIS2_LAW,
    short: { en: 'NIS 2', ko: 'NIS 2' },
    article: { en: 'art. 23(4)(a)', ko: '제23조 제4항 (a)' },
    who: NIS2_WHO,
    to: 'authority',
    starts: 'aware',
    trigger: NIS2_AWARE,
    limit: { en: '24 hours', ko: '24시간' },
    zone: BRUSSELS,
    inForce: NIS2_FORCE,
    counted: HOURS,
    sources: [NIS2, PERIODS],
    caseSources: [],
  },
  {
    id: 'eu-nis2-notification',
    title: { en: 'Incident notification', ko: '사고 통지' },
    law: NIS2_LAW,
    short: { en: 'NIS 2', ko: 'NIS 2' },
    article: { en: 'art. 23(4)(b)', ko: '제23조 제4항 (b)' },
    who: NIS2_WHO,
    to: 'authority',
    starts: 'aware',
    trigger: NIS2_AWARE,
    limit: { en: '72 hours', ko: '72시간' },
    zone: BRUSSELS,
    inForce: NIS2_FORCE,
    counted: HOURS,
    sources: [NIS2, PERIODS],
    caseSources: [],
  },
  {
    id: 'eu-nis2-final',
    title: { en: 'Final report', ko: '최종 보고' },
    law: NIS2_LAW,
    short: { en: 'NIS 2', ko: 'NIS 2' },
    article: { en: 'art. 23(4)(d)', ko: '제23조 제4항 (d)' },
    who: NIS2_WHO,
    to: 'authority',
    starts: { after: 'eu-nis2-notification' },
    trigger: { en: 'when the incident notification was submitted', ko: '사고 통지를 제출한 때' },
    limit: { en: '1 month', ko: '1개월' },
    zone: BRUSSELS,
    inForce: NIS2_FORCE,
    counted: {
      en: 'To the end of the day of the same date in the next month, or of its last day; from a Saturday or Sunday to Monday (Regulation 1182/71, art. 3(2)(c) and 3(4)), by Brussels time. Not applied: public holidays of Member States, and incidents that still go on.',
      ko: '다음 달 같은 날(없으면 말일)이 끝날 때까지, 토·일요일이면 월요일까지 센다(규칙 1182/71 제3조 2항 c호·4항, 브뤼셀 시각). 회원국 공휴일과 진행 중인 사고의 특칙은 적용하지 않았다.',
    },
    sources: [NIS2, PERIODS],
    caseSources: [],
  },
  {
    id: 'us-sec-8k-105',
    title: { en: 'Form 8-K, item 1.05', ko: 'Form 8-K 1.05항 공시' },
    law: { en: 'Securities Exchange Act rules (US)', ko: '미국 증권거래법 규칙' },
    short: { en: 'US SEC', ko: '미국 SEC' },
    article: { en: 'Form 8-K, item 1.05 and General Instruction B.1', ko: 'Form 8-K 1.05항, 일반 지침 B.1' },
    who: {
      en: 'A registrant tells investors, by a filing with the SEC, of a material cybersecurity incident.',
      ko: '등록 법인이 중대한 사이버보안 사고를 SEC 공시로 투자자에게 알린다.',
    },
    to: 'market',
    starts: 'material',
    trigger: {
      en: 'when it determines that the incident is material, without unreasonable delay after discovery',
      ko: '사고가 중대하다고 판단한 때(발견 후 부당한 지체 없이 판단해야 함)',
    },
    limit: { en: 'four business days', ko: '4영업일' },
    zone: 'America/New_York' as ZoneId,
    // Release 33-11216: compliance from 18 December 2023, for smaller reporting companies from 15 June 2024.
    inForce: { from: day('2023-12-18'), to: null },
    counted: {
      en: 'The day of the trigger, by Washington’s calendar, does not count; where it is a Saturday, Sunday or federal holiday, the next business day is the first of the four (General Instruction B.1). Due at 5:30 p.m. Eastern (17 CFR 232.13). Not applied: days on which the Commission was closed by order, and delays granted by the Attorney General.',
      ko: '기산일(워싱턴 날짜)은 세지 않으며, 토·일요일이나 연방 공휴일이면 다음 영업일이 첫째 날이다(일반지침 B.1). 동부시각 17:30에 만료한다(17 CFR 232.13). 명령에 따른 휴무일과 법무장관의 연기는 적용하지 않았다.',
    },
    sources: [
      {
        title: 'Form 8-K, Current Report',
        publisher: 'US Securities and Exchange Commission',
        url: 'https://www.sec.gov/files/form8-k.pdf',
      },
      {
        title: 'Cybersecurity Risk Management, Strategy, Governance, and Incident Disclosure (Release 33-11216)',
        publisher: 'US Securities and Exchange Commission',
        url: 'https://www.sec.gov/files/rules/final/2023/33-11216.pdf',
      },
      {
        title: '17 CFR 232.13, Date of filing',
        publisher: 'eCFR',
        url: 'https://www.ecfr.gov/current/title-17/section-232.13',
      },
    ],
    caseSources: ['cso-1222', 'chosun-1217'],
  },
]
