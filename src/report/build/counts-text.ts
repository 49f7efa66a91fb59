import { defineText } from '@/base/text'

/** What was taken, how it was counted, and the numbers that mislead. */
export const text = defineText(
  'report/counts',
  {
    countFacts: 'How each number was counted',
    counted: 'Number',
    countFactsUnstated: 'Method, inclusion and relation are not stated for: {{counts}}.',
    traps: 'Numbers that mislead',
    trapsIntro:
      'Found by rules, not by hand: totals over different units, ten-fold slips, numbers that change their unit, parts that exceed their whole.',
    countsIntro:
      'Each number wears its unit, claimant and date. Units are different things and are never added together.',
    noCounts: 'No count was published by this date.',
    unit: 'Unit',
    count: 'Count',
    of: 'Of',
    countedBy: 'Counted by',
    countedOn: 'Counted on',
  },
  {
    countFacts: '각 수를 어떻게 세었나',
    counted: '수',
    countFactsUnstated: '집계 방법, 포함 범위, 관계가 밝혀지지 않은 수: {{counts}}.',
    traps: '오해하기 쉬운 수',
    trapsIntro:
      '사람이 아니라 규칙이 찾는다. 단위가 다른 수의 합계, 자릿수 하나의 착오, 단위가 바뀐 수, 전체보다 큰 부분.',
    countsIntro: '모든 수에는 단위, 주장한 쪽, 날짜를 함께 적는다. 단위가 다르면 서로 다른 것이므로 더하지 않는다.',
    noCounts: '이 기준일까지 공개된 수치가 없다.',
    unit: '단위',
    count: '수',
    of: '대상',
    countedBy: '집계한 쪽',
    countedOn: '집계일',
  },
)
