import { defineText } from '@/base/text'

/** The window figure on paper: names of its lanes, and what stands under it. */
export const text = defineText(
  'report/figure',
  {
    alt: 'The breach window from {{from}} to {{to}}. Every date in this drawing stands in the tables of the report.',
    dwell: 'Dwell time',
    phases: 'Phases',
    accesses: 'Accesses',
    keys: 'Signing key',
    coverage: 'Log coverage',
    claims: 'Rival claims',
    events: 'Events',
    'per-quarter-hour': 'per 15 minutes',
    'per-hour': 'per hour',
    'per-day': 'per day',
    'per-week': 'per week',
    'per-month': 'per month',
    simulatedFrom: '≈ simulated from',
    publishedTotals: 'published totals',
    figure: 'Figure 1.',
    captionMarks:
      'Half-filled marks are contested, hollow ones superseded (section {{section}}). Hatching: the logs are gone, so an empty stretch proves nothing. Ends fade where only the month is published. Company solid, authorities dotted.',
    captionSimulated: '≈ and a broken baseline: simulated; daily shapes are invented, totals published',
    captionSimulatedLater:
      '≈ and a broken baseline: simulated; daily shapes are invented, and the totals were published after this date.',
    captionRead: 'Accesses are those of the logs in section {{section}}.',
    captionDays: 'Days are differences between dates; with both end days the window is {{days}}.',
  },
  {
    alt: '{{from}}부터 {{to}}까지의 침해 기간. 그림의 모든 날짜는 보고서의 표에 있다.',
    dwell: '체류 기간',
    phases: '단계',
    accesses: '접근',
    keys: '서명키',
    coverage: '로그 보존',
    claims: '엇갈리는 주장',
    events: '사건',
    'per-quarter-hour': '15분별',
    'per-hour': '시간별',
    'per-day': '일별',
    'per-week': '주별',
    'per-month': '월별',
    simulatedFrom: '≈ 공개 수치로 만든',
    publishedTotals: '모의 데이터',
    figure: '그림 1.',
    captionMarks:
      '반만 찬 표시는 다툼이 있는 주장, 빈 표시는 대체된 주장이다({{section}}장). 빗금은 로그가 사라진 구간이며, 그곳이 비어 있어도 아무것도 증명하지 않는다. 월까지만 공개된 날짜는 끝을 흐리게 그렸다. 회사는 실선, 당국은 점무늬다.',
    captionSimulated: '≈와 끊긴 기준선은 모의 데이터를 뜻한다. 일별 모양은 지어낸 것이고 합계는 공개된 값이다',
    captionSimulatedLater:
      '≈와 끊긴 기준선은 모의 데이터다. 일별 모양은 지어낸 것이고, 합계는 이 기준일 뒤에 공개되었다.',
    captionRead: '접근 수는 {{section}}장의 로그에서 읽은 값이다.',
    captionDays: '일수는 날짜의 차이다. 양 끝 날을 모두 세면 {{days}}이다.',
  },
)
