import { defineText } from '@/base/text'

export const text = defineText(
  'data/ledgers',
  {
    noEntry: '“{{file}}” was not opened: no line of it is an entry of such a table. The first: {{reason}}.',
    otherColumns: '“{{file}}” was not opened: it does not have the columns that were named.',
    reasonNoTime: 'no time in the column that must have one',
    reasonUnnamed: 'it names neither a token nor a key',
  },
  {
    noEntry: '“{{file}}” 파일을 열지 않았습니다. 이런 표의 항목으로 읽을 수 있는 줄이 없습니다. 첫 줄: {{reason}}.',
    otherColumns: '“{{file}}” 파일을 열지 않았습니다. 지정한 열이 이 파일에 없습니다.',
    reasonNoTime: '시각이 있어야 할 열에 시각이 없습니다',
    reasonUnnamed: '토큰도 키도 적혀 있지 않습니다',
  },
)
