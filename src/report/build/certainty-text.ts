import { defineText } from '@/base/text'

/** How sure each answer is. */
export const text = defineText(
  'report/certainty',
  {
    firm: 'Firm',
    contestedSee: 'Contested, see section {{section}}',
    unknowable: 'No longer knowable',
    noneYet: 'None by this date.',
    andMore: 'and {{n}} more in section {{section}}',
  },
  {
    firm: '확실함',
    contestedSee: '다툼 있음, {{section}}장 참조',
    unknowable: '더는 알 수 없음',
    noneYet: '이 기준일까지 없음.',
    andMore: '외 {{n}}건은 {{section}}장',
  },
)
