import { defineText } from '@/base/text'

export const text = defineText(
  'data/withheld',
  {
    notKept:
      'Filters that identify a person are left out of the address and kept in this browser instead. This browser does not allow keeping them, so they hold in this tab only. Nothing leaves it.',
    noRoom:
      'This view would no longer fit into a link ({{limit}} characters), so it was left as it was. Take a filter away first, or use a network or a part (~) instead of many values.',
  },
  {
    notKept:
      '사람을 식별하는 필터는 주소에 넣지 않고 이 브라우저에 보관합니다. 이 브라우저는 보관을 허용하지 않으므로 이 탭에서만 유지됩니다. 밖으로 나가는 것은 없습니다.',
    noRoom:
      '이 화면은 링크({{limit}}자)에 더 담을 수 없어 그대로 두었습니다. 필터를 줄이거나 여러 값 대신 네트워크 또는 일부 문자열(~)을 쓰세요.',
  },
)
