import { defineText } from '@/base/text'

/** Words around the picture of the window that stands alone. */
export const text = defineText(
  'report/picture',
  {
    window: 'Window {{from}} – {{to}}',
    zone: 'times in {{zone}}',
    known: 'as known on {{day}}',
    adopted_one: '{{count}} answer adopted by whoever drew this, not by the case file',
    adopted_other: '{{count}} answers adopted by whoever drew this, not by the case file',
    simulatedMark: 'SIMULATED',
    simulated: 'The access log is simulated: its daily shapes are invented, its totals as published.',
    marks:
      'Half-filled marks are contested, hollow ones superseded. Hatching: the logs are gone, so an empty stretch proves nothing. Ends fade where only the month is published. Company solid, authorities dotted.',
    logs: 'Accesses are counted from: {{files}}.',
    sources: 'Sources, by their numbers in the case file: {{sources}}.',
    undated: 'undated',
    file: 'Case file {{id}}, SHA-256 {{hash}}',
    drawn: 'Drawn by Dwell {{build}} on {{when}}',
  },
  {
    window: '기간 {{from}} – {{to}}',
    zone: '시간대 {{zone}}',
    known: '기준일 {{day}}',
    adopted_other: '사건 파일이 아니라 그린 사람이 채택한 답 {{count}}개',
    simulatedMark: '모의 데이터',
    simulated: '접속기록은 모의 데이터다. 일별 모양은 지어낸 것이고 합계는 공개된 값이다.',
    marks:
      '반만 찬 표시는 다툼이 있는 주장, 빈 표시는 대체된 주장이다. 빗금은 로그가 사라진 구간이며, 그곳이 비어 있어도 아무것도 증명하지 않는다. 월까지만 공개된 날짜는 끝을 흐리게 그렸다. 회사는 실선, 당국은 점무늬다.',
    logs: '접근 수는 다음 파일에서 셌다: {{files}}.',
    sources: '출처(사건 파일의 번호): {{sources}}',
    undated: '날짜 없음',
    file: '사건 파일 {{id}}, SHA-256 {{hash}}',
    drawn: 'Dwell {{build}}, {{when}}',
  },
)
