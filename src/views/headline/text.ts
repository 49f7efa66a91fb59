import { defineText } from '@/base/text'

export const text = defineText(
  'views/headline',
  {
    contested: 'contested',
    openClaims: '{{figure}}: see who says so',
    tap: 'Tap ◐ to see who disagrees.',
    legend: 'Marks of doubt',
    contestedWord: 'Contested',
    contestedNote: 'open to compare',
    goneWord: 'Logs deleted',
    goneNote: 'silence proves nothing',
    softWord: 'Date not exact',
    softNote: 'published to the month',
    simulatedWord: 'Simulated',
    simulatedNote: 'from published figures',
  },
  {
    contested: '다툼 있음',
    openClaims: '{{figure}}: 누구의 주장인지 보기',
    tap: '◐를 누르면 다른 주장을 봅니다.',
    legend: '의심 표시',
    contestedWord: '다툼 있음',
    contestedNote: '눌러서 비교',
    goneWord: '로그 삭제',
    goneNote: '조용함은 증거가 아님',
    softWord: '날짜 불명확',
    softNote: '월 단위로만 공개',
    simulatedWord: '모의 데이터',
    simulatedNote: '공개 수치로 만듦',
  },
)
