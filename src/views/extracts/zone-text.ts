import { defineText } from '@/base/text'

/** Whose clock wrote the times. */
export const text = defineText(
  'views/extracts/zone',
  {
    cancel: 'Cancel',
    zoneOf: '{{zone}} ({{n}} rows)',
    zoneChosen: 'chosen by you: {{zone}}',
    zonesChosen: '{{zones}}; {{zone}} was chosen by you',
    change: 'Change…',
    askZone:
      'The times in this log have no zone. The same line is another moment in every zone, and nothing is guessed here: whose clock wrote them?',
    zonePick: 'Zone of the clock',
    zoneType: 'Type a city, such as Seoul',
    zoneNone: 'No zone has this name.',
    zonesNear: 'UTC, the case, the view',
    zonesAll: 'All zones',
    readWithZone: 'Read with this zone',
    zoneRemembered: 'This is remembered for files named {{name}} in this case.',
  },
  {
    cancel: '취소',
    zoneOf: '{{zone}} ({{n}}행)',
    zoneChosen: '직접 고름: {{zone}}',
    zonesChosen: '{{zones}}; {{zone}} 시간대는 직접 고름',
    change: '바꾸기…',
    askZone:
      '이 로그의 시각에는 시간대가 없습니다. 같은 줄이라도 시간대마다 다른 순간이며, 여기서는 아무것도 짐작하지 않습니다. 어느 곳의 시계로 기록했습니까?',
    zonePick: '시계의 시간대',
    zoneType: '도시 이름 입력(예: Seoul)',
    zoneNone: '그런 이름의 시간대가 없습니다.',
    zonesNear: 'UTC, 사건, 화면의 시간대',
    zonesAll: '모든 시간대',
    readWithZone: '이 시간대로 읽기',
    zoneRemembered: '이 사건에서 {{name}} 이름의 파일에 기억해 둡니다.',
  },
)
