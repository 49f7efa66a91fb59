import { defineText } from '@/base/text'

/** The list of sources. */
export const text = defineText(
  'report/sources',
  {
    sourcesIntro:
      '{{cited}} sources are cited here, of {{all}} known by this date, under their number in the case file.',
    undated: 'undated',
    excerptOnly: 'excerpt only',
  },
  {
    sourcesIntro: '이 기준일까지 알려진 출처 {{all}}건 가운데 여기서 인용한 {{cited}}건. 번호는 사건 파일의 번호다.',
    undated: '날짜 없음',
    excerptOnly: '발췌만 봄',
  },
)
