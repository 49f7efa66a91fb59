import { defineText } from '@/base/text'

/** Events in order of time. */
export const text = defineText(
  'report/timeline',
  {
    timelineIntro: '{{n}} events, in order of time. The second column says how exactly the time was published.',
    noEvents: 'No event was known by this date.',
    date: 'Date',
    precision: 'Exact to',
    event: 'Event',
    who: 'Who',
    phase: 'Phase',
    'precision-minute': 'minute',
    'precision-hour': 'hour',
    'precision-day': 'day',
    'precision-month': 'month',
  },
  {
    timelineIntro: '사건 {{n}}건을 시간순으로 적었다. 둘째 칸은 공개된 시각의 정밀도다.',
    noEvents: '이 기준일까지 알려진 사건이 없다.',
    date: '날짜',
    precision: '정밀도',
    event: '사건',
    who: '행위자',
    phase: '단계',
    'precision-minute': '분',
    'precision-hour': '시',
    'precision-day': '일',
    'precision-month': '월',
  },
)
