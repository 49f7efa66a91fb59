/** What the compiler adds to the questions: Korean wording, slips, and the claims adopted, oldest first, with the reason. */
export interface QuestionCuration {
  readonly ko: string
  /** Sources (and, where one source has several claims, its party) whose claim is a slip, misreading or fabrication. */
  readonly outliers?: readonly string[]
  /** Sources whose claim stands beside the party's other answers (a first signal, a part), not instead of them. */
  readonly beside?: readonly string[]
  readonly adopted?: readonly {
    readonly source: string
    readonly party?: string
    readonly en: string
    readonly ko: string
  }[]
}

const FINAL = {
  en: 'The joint team’s final result, from the logs themselves.',
  ko: '로그를 직접 분석한 합동조사단 최종 결과.',
}
const FORM = { en: 'The only account public at the time.', ko: '당시 공개된 유일한 설명.' }
const PIPC = { en: 'The regulator’s finding after the joint team.', ko: '합동조사단 이후 규제기관의 결정.' }

export const QUESTIONS: Readonly<Record<string, QuestionCuration>> = {
  'q-start': {
    ko: '고객 정보에 대한 무단 접근은 언제 시작됐나?',
    adopted: [
      { source: 'kmib-1121', ...FORM },
      { source: 'asiae-1130a', en: 'Replaces the company’s own first form.', ko: '회사의 최초 신고서를 대체.' },
      { source: 'segye-0210', ...FINAL },
    ],
  },
  'q-probe': { ko: '훔친 서명키를 처음 시험한 때는?', adopted: [{ source: 'asiatoday-0210', ...FINAL }] },
  'q-end': {
    ko: '무단 접근은 언제 끝났나?',
    adopted: [
      {
        source: 'sbs-1202',
        en: 'First stated in parliament; never disputed by the company.',
        ko: '국회에서 처음 밝혀졌고 회사도 다투지 않음.',
      },
      { source: 'segye-0210', ...FINAL },
    ],
  },
  'q-aware': {
    ko: '쿠팡은 언제 침해를 알았나?',
    outliers: ['binance-1130', 'infinitsec-12'],
    beside: ['livein-1204'],
    adopted: [
      { source: 'kmib-1121', ...FORM },
      {
        source: 'msit-release',
        en: 'The ministry’s finding: the incident was recognised and reported to the CISO.',
        ko: '사고를 인지해 CISO에게 보고했다는 과기정통부 조사 결과.',
      },
    ],
  },
  'q-detected-how': {
    ko: '무엇이 침해를 드러냈나?',
    adopted: [
      { source: 'livein-1204', en: 'The company’s own report to the regulator.', ko: '회사가 규제기관에 낸 신고서.' },
    ],
  },
  'q-undetected': { ko: '침해는 얼마나 오래 들키지 않았나?' },
  'q-accounts': {
    ko: '피해 계정 수는 언제 얼마라고 발표됐나?',
    beside: ['edaily-0205', 'hankyung-1225', 'sec-8ka-1229'],
    outliers: ['asiae-1130b', 'joongang-1211'],
    adopted: [
      { source: 'chosun-1121', ...FORM },
      { source: 'asiae-1130a', en: 'The company’s enlarged notice.', ko: '회사의 확대 공지.' },
    ],
  },
  'q-records': {
    ko: '회원정보 수정 페이지에서 이름·이메일 몇 건이 나갔나?',
    outliers: ['seoul-0210', 'segye-0210'],
    adopted: [{ source: 'inews24-0210', ...FINAL }],
  },
  'q-delivery-views': {
    ko: '배송지 목록은 몇 번 조회됐나?',
    outliers: ['inews24-0210'],
    adopted: [{ source: 'seoul-0210', ...FINAL }],
  },
  'q-people': {
    ko: '피해를 본 사람은 몇 명인가?',
    beside: ['pebblous-0611'],
    outliers: ['compliancehub-0611'],
    adopted: [{ source: 'gh-asia-law', ...PIPC }],
  },
  'q-saved': { ko: '실제로 빼낸 데이터는 얼마나 되나?' },
  'q-transfer': { ko: '데이터가 다른 곳으로 전송됐나?' },
  'q-codes': { ko: '공동현관 출입번호는 몇 건 노출됐나?' },
  'q-ips': {
    ko: '공격자는 IP 주소를 몇 개 썼나?',
    beside: ['newspim-1202'],
    adopted: [{ source: 'segye-0210', ...FINAL }],
  },
  'q-taiwan': {
    ko: '대만 고객도 피해를 봤나?',
    adopted: [{ source: 'seoul-0226', en: 'Reverses the company’s earlier denial.', ko: '회사의 앞선 부인을 뒤집음.' }],
  },
  'q-not-exposed': { ko: '결제·로그인 정보도 노출됐나?' },
  'q-secondary': { ko: '유출 정보가 악용됐나?' },
  'q-method': {
    ko: '공격자는 어떻게 들어왔나?',
    outliers: ['infobada-1130'],
    adopted: [
      { source: 'kmib-1121', ...FORM },
      { source: 'asiae-0210', ...FINAL },
    ],
  },
  'q-departed': {
    ko: '전직 개발자는 언제 퇴사했나?',
    outliers: ['ajp-1201'],
    adopted: [
      {
        source: 'kjd-1202',
        en: 'Testimony in parliament, matched by the press and the regulator.',
        ko: '국회 증언이며 언론·규제기관과 일치.',
      },
    ],
  },
  'q-role': {
    ko: '전직 직원의 업무는 무엇이었나?',
    outliers: ['parameter-1201'],
    adopted: [{ source: 'asiae-0210', ...FINAL }],
  },
  'q-key-revoked': {
    ko: '서명키는 언제 폐기됐나?',
    adopted: [{ source: 'kmib-1121', en: 'The only dated statement.', ko: '날짜가 있는 유일한 진술.' }],
  },
  'q-key-life': { ko: '훔친 서명키의 유효기간은?' },
  'q-suspect': { ko: '전직 직원이 공격자로 확인됐나?', adopted: [{ source: 'reuters-0210', ...FINAL }] },
  'q-alone': { ko: '단독 범행인가?' },
  'q-categories': { ko: '어떤 종류의 정보가 노출됐나?', adopted: [{ source: 'msit-release', ...FINAL }] },
  'q-devices': { ko: '용의자의 기기는 몇 대 회수됐나?', outliers: ['kherald-1226'] },
  'q-report': {
    ko: 'KISA 신고는 제때 이뤄졌나?',
    outliers: ['khan-0210', 'gh-incidents'],
    adopted: [
      { source: 'chosun-1121', ...FORM },
      { source: 'msit-release', ...FINAL },
    ],
  },
  'q-first-notice': {
    ko: '첫 고객 통지는 언제였나?',
    outliers: ['chosun-1121'],
    adopted: [
      {
        source: 'zdnet-1121',
        en: 'Reported the next morning, repeated in the filing.',
        ko: '이튿날 보도되고 신고서에서도 반복됨.',
      },
    ],
  },
  'q-mass-notice': {
    ko: '3,370만 명에게는 언제 알렸나?',
    adopted: [{ source: 'herald-1201', en: 'Staged sending over 72 hours.', ko: '72시간에 걸친 순차 발송.' }],
  },
  'q-logs': { ko: '어떤 접속기록이 어떻게 사라졌나?', beside: ['daeryun-0211', 'zdnet-0210', 'donga-0102'] },
  'q-self-probe': { ko: '정부가 쿠팡의 자체 조사를 지시했나?' },
  'q-view-is-leak': { ko: '무단 조회도 유출인가?' },
  'q-fine': {
    beside: ['keytofin-0611', 'sec-8k-0611'],
    ko: '개인정보위 과징금은 얼마인가?',
    outliers: ['ajupress-0611', 'rankiteo-0611', 'alphabiz-1202', 'cybersignal-0611'],
    adopted: [{ source: 'gh-asia-law', ...PIPC }],
  },
  'q-claimants': { ko: '손해배상에 몇 명이 참여했나?' },
  'q-claim-total': {
    ko: '48만 3,800명의 청구 총액은?',
    outliers: ['alphabiz-1225'],
    adopted: [{ source: 'kjd-1225', en: 'Matches its own average.', ko: '기사 속 평균과 맞음.' }],
  },
  'q-8k': {
    ko: '이 사고에 관한 첫 미국 공시는 언제인가?',
    adopted: [{ source: 'chosun-1217', en: 'Named in the report of the filing.', ko: '공시 보도에 적힌 날짜.' }],
  },
  'q-suspension': { ko: '쿠팡의 영업이 정지되나?' },
}
