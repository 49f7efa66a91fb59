import { defineText } from '@/base/text'

export const text = defineText(
  'data/rows',
  {
    changed: 'A log changed while its rows were being written, so nothing was saved. Start again when it is read.',
    notAllowed: 'The browser does not allow writing to this place. Choose another one.',
  },
  {
    changed: '행을 쓰는 동안 기록이 바뀌어 저장하지 않았습니다. 기록을 다 읽은 뒤 다시 시작하세요.',
    notAllowed: '브라우저가 이 위치에 쓰는 것을 허용하지 않습니다. 다른 위치를 고르세요.',
  },
)
