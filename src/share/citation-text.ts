import { defineText } from '@/base/text'

/** Words of a citation. */
export const text = defineText(
  'share/citation',
  {
    plain:
      '“{{title}}.” Dwell {{build}}, case file {{id}}, compiled {{compiled}}, SHA-256 {{hash}}. {{note}} {{address}} (accessed {{accessed}}).',
    note: 'View: {{page}}, {{from}} to {{to}}, times in {{zone}}, as known on {{known}}.',
    adopted_one: '{{count}} answer is adopted by the investigator, not by the case file.',
    adopted_other: '{{count}} answers are adopted by the investigator, not by the case file.',
    simulated: 'The access log is simulated.',
    file: 'case file {{id}}, SHA-256 {{hash}}',
    page: 'breach window',
    'page/log': 'access log',
    'page/claims': 'claims',
    'page/sources': 'sources',
    'page/report': 'report',
  },
  {
    plain:
      '「{{title}}」. Dwell {{build}}, 사건 파일 {{id}}, {{compiled}} 작성, SHA-256 {{hash}}. {{note}} {{address}} ({{accessed}} 확인).',
    note: '화면: {{page}}, {{from}}부터 {{to}}까지, 시간대 {{zone}}, 기준일 {{known}}.',
    adopted_other: '답 {{count}}개는 사건 파일이 아니라 조사자가 채택한 것이다.',
    simulated: '접속기록은 모의 데이터다.',
    file: '사건 파일 {{id}}, SHA-256 {{hash}}',
    page: '침해 기간',
    'page/log': '접속기록',
    'page/claims': '주장',
    'page/sources': '출처',
    'page/report': '보고서',
  },
)
