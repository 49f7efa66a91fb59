import { defineText } from '@/base/text'

/** Questions with their rival answers. */
export const text = defineText(
  'report/rivals',
  {
    rivalIntro:
      'The questions of the headline and of scale come first. Claims of one party with one answer share a row; every source is cited.',
    rivalsOther: 'Other contested questions',
    settled: 'Questions without rival answers',
    question: 'Question',
    answer: 'Answer',
    claimedBy: 'Claimed by',
    claimedOn: 'Claimed on',
    adopted: '(adopted)',
    adoptedByinvestigator: '(adopted by the investigator, not by the case file)',
    adoptedBylink: '(adopted in the link, not by the case file)',
    adoptedReason: 'The investigator’s reason: {{reason}}',
    outlierNote: '(slip or misreading)',
    pressToo: 'Repeated by press',
  },
  {
    rivalIntro:
      '핵심 문장과 규모에 관한 질문을 먼저 적었다. 같은 당사자의 같은 답은 한 줄로 모으고 출처는 모두 적었다.',
    rivalsOther: '그 밖에 다툼이 있는 질문',
    settled: '맞서는 답이 없는 질문',
    question: '질문',
    answer: '답',
    claimedBy: '주장한 쪽',
    claimedOn: '주장한 날',
    adopted: '(채택)',
    adoptedByinvestigator: '(사건 파일이 아니라 조사자가 채택)',
    adoptedBylink: '(사건 파일이 아니라 링크에서 채택)',
    adoptedReason: '조사자의 이유: {{reason}}',
    outlierNote: '(오기 또는 오독)',
    pressToo: '언론 반복',
  },
)
