import { defineText } from '@/base/text'

/** Logs that were read, and those that came with the case. */
export const text = defineText(
  'report/logs',
  {
    noLogsRead: 'No access log was opened in this session.',
    logsIntro: 'For each file: rows + rejected + skipped = lines. Hashes are in section {{section}}.',
    lines: 'Lines',
    rows: 'Rows',
    rejects: 'Rejected',
    skipped: 'Skipped',
    firstToLast: 'First – last access',
    stepsBack: '{{n}} steps back in time',
    simulatedTag: 'SIMULATED',
    simulatedMeans:
      'The real logs are not public; these rows were made from published totals and prove nothing by themselves.',
    extractFacts: '{{rows}} rows, one row for {{scale}} accesses, format {{format}}, zone {{zone}}. File:',
    parameters: 'Parameters of the simulated log',
    laterParameters_one: '{{count}} parameter rests on a source published after this date and is left out.',
    laterParameters_other: '{{count}} parameters rest on sources published after this date and are left out.',
    parameter: 'Parameter',
    value: 'Value',
    basis: 'Basis',
    assumption: 'assumption',
    published: 'published',
  },
  {
    noLogsRead: '이번 작업에서 연 접속 로그는 없다.',
    logsIntro: '파일마다 행 + 거부 + 건너뜀 = 줄. 해시는 {{section}}장에 있다.',
    lines: '줄',
    rows: '행',
    rejects: '거부',
    skipped: '건너뜀',
    firstToLast: '첫 접근 – 마지막 접근',
    stepsBack: '시간 역행 {{n}}회',
    simulatedTag: '모의 데이터 (SIMULATED)',
    simulatedMeans:
      '실제 로그는 공개되지 않았다. 이 행들은 공개된 합계로 만든 것이며 그 자체로는 아무것도 증명하지 않는다.',
    extractFacts: '{{rows}}행, 1행은 접근 {{scale}}건, 형식 {{format}}, 시간대 {{zone}}. 파일:',
    parameters: '모의 로그의 매개변수',
    laterParameters_other: '매개변수 {{count}}개는 기준일 뒤에 공개된 자료에 기댄 것이어서 뺐다.',
    parameter: '매개변수',
    value: '값',
    basis: '근거',
    assumption: '가정',
    published: '공개',
  },
)
