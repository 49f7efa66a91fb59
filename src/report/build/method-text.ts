import { defineText } from '@/base/text'

/** How the figures were made and what the report cannot say. */
export const text = defineText(
  'report/method',
  {
    methodClaims:
      'Every figure rests on claims: who said it, when, in which source. Numbers in brackets are those of section {{section}}; they stay the same in every report of this case file.',
    methodContested:
      'A question is contested when claims of different parties that still stand give different answers. A later claim of the same party supersedes its earlier one. A claim is adopted by the investigator, with a reason, or else the latest one counts.',
    methodKnown:
      'The case is shown as the public record stood at the end of {{day}}. What was said or published later is left out.',
    methodDays:
      'Lengths in days are differences between calendar dates. From a date known only to the month, a length is a range.',
    methodPrecision:
      'A time keeps the precision it was published with. A day or month is never turned into a clock time.',
    methodUnits:
      'Accounts, records, people, page-views, requests, codes and addresses are different units; none is added to another.',
    methodExcerpts:
      '{{n}} of {{all}} sources were seen only as an excerpt; claims that rest on them carry the same caution.',
    methodEnglish: 'Claims and notes are kept in English in the case file and are printed as they stand.',
    limitGaps: 'Where logs are gone or were never published, absence of accesses is not evidence of absence.',
    notStatedTitle: 'Asked of a report, and stated by nobody',
    allStated: 'Every field is stated.',
  },
  {
    methodClaims:
      '모든 수치는 주장에 근거한다. 누가, 언제, 어느 출처에서 말했는지 적는다. 대괄호 속 번호는 {{section}}장의 번호이며 이 사건 파일의 모든 보고서에서 같다.',
    methodContested:
      '아직 유효한 서로 다른 당사자의 주장이 서로 다른 답을 내면 다툼이 있는 질문이다. 같은 당사자의 나중 주장은 앞선 주장을 대체한다. 조사자가 이유를 적어 주장 하나를 채택하며, 그렇지 않으면 가장 최근 주장을 쓴다.',
    methodKnown: '{{day}} 끝 시점의 공개 기록대로 보여 준다. 그 뒤에 나온 주장과 자료는 뺐다.',
    methodDays: '일수는 달력 날짜의 차이다. 월까지만 알려진 날짜에서 센 길이는 범위로 적는다.',
    methodPrecision: '시각은 공개된 정밀도 그대로 둔다. 일이나 월을 시각으로 바꾸지 않는다.',
    methodUnits: '계정, 레코드, 사람, 조회, 요청, 출입번호, 주소는 서로 다른 단위이며 더하지 않는다.',
    methodExcerpts: '출처 {{all}}건 가운데 {{n}}건은 발췌로만 보았다. 여기에 기댄 주장에도 같은 주의가 필요하다.',
    methodEnglish: '사건 파일의 주장과 주석은 영어로 적혀 있으며 그대로 옮겼다.',
    limitGaps: '로그가 사라졌거나 공개되지 않은 구간에서 접근이 보이지 않는다고 해서 접근이 없었다고 할 수 없다.',
    notStatedTitle: '보고서에 요구되나 아무도 밝히지 않은 항목',
    allStated: '모든 항목이 기재되었다.',
  },
)
