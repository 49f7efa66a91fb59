import { defineText } from '@/base/text'

/** Duties, and every rule from every trigger. */
export const text = defineText(
  'report/duties',
  {
    dutiesIntro:
      'One row for each reading of when the clock began. A due time is given only where the trigger is known to the minute.',
    noDuties: 'No legal clock was stated by this date.',
    trigger: 'Clock starts, by',
    duty: 'Duty',
    due: 'Due',
    done: 'Done',
    result: 'Result',
    atOnce: 'at once',
    comparisonOnly: 'For comparison: not in force then.',
    hypothetical: 'used by no authority',
    elapsed: 'Elapsed {{length}}.',
    delayReason: 'Reason for delay: not stated.',
    delayReasonBelow: 'Reason for delay: below this table.',
    rules: 'Every rule from every rival trigger',
    rulesIntro:
      'Each rule counted from each reading of when the company knew; a range where a time is not known to the minute. What was done for another duty is held against laws that do not apply to this case.',
    rule: 'Rule',
    notDatable: 'not datable',
    late: 'late {{by}}',
    spare: '{{by}} to spare',
  },
  {
    dutiesIntro:
      '시한이 언제 시작되었는지에 대한 해석마다 한 줄을 적었다. 기산점이 분까지 알려진 때에만 기한을 적는다.',
    noDuties: '이 기준일까지 알려진 법정 시한이 없다.',
    trigger: '기산점과 해석한 쪽',
    duty: '의무',
    due: '기한',
    done: '이행',
    result: '결과',
    atOnce: '즉시',
    comparisonOnly: '비교용: 당시 시행 전.',
    hypothetical: '어느 당국도 쓰지 않는 기산점',
    elapsed: '경과 {{length}}.',
    delayReason: '지연 사유: 미기재.',
    delayReasonBelow: '지연 사유: 이 표 아래에.',
    rules: '모든 규정을 모든 기산점에서',
    rulesIntro:
      '회사가 언제 알았는지에 대한 각 기준에서 규정별로 센 결과다. 분 단위로 알려지지 않은 시각은 범위로 적는다. 이 사건에 적용되지 않는 법은 다른 의무로 한 일과 견준다.',
    rule: '규정',
    notDatable: '날짜 불명',
    late: '{{by}} 초과',
    spare: '{{by}} 여유',
  },
)
