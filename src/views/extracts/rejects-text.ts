import { defineText } from '@/base/text'

/** Lines that could not be read. */
export const text = defineText(
  'views/extracts/rejects',
  {
    file: 'File',
    rejects_one: '{{n}} line could not be read',
    rejects_other: '{{n}} lines could not be read',
    rejectsShown: 'The first {{n}} are listed.',
    rejectsNoZone:
      'Their times have no zone. Say whose clock wrote them, or read the log as another format, and they may become rows.',
    allReasons: 'All reasons ({{n}})',
    reasonCount: '{{reason}} ({{n}})',
    saveBytes: 'Save as they are',
    saveJsonl: 'Save as JSON lines',
    line: 'Line',
    byte: 'Byte',
    reason: 'Reason',
    content: 'Text',
    raw: 'Raw',
  },
  {
    file: '파일',
    rejects_other: '읽지 못한 줄 {{n}}개',
    rejectsShown: '처음 {{n}}개만 보입니다.',
    rejectsNoZone:
      '이 줄들의 시각에는 시간대가 없습니다. 어느 곳의 시계인지 알려 주거나 다른 형식으로 읽으면 행이 될 수 있습니다.',
    allReasons: '모든 까닭 ({{n}})',
    reasonCount: '{{reason}} ({{n}})',
    saveBytes: '원본 그대로 저장',
    saveJsonl: 'JSON Lines로 저장',
    line: '줄',
    byte: '바이트',
    reason: '까닭',
    content: '내용',
    raw: '원본',
  },
)
