import { defineText } from '@/base/text'

/** One line as it stands in its file. */
export const text = defineText(
  'views/extracts/raw',
  {
    rawLine: 'Raw line',
    rawOf: 'Raw line {{line}}',
    rawTitle: '{{name}}, line {{line}}, byte {{offset}}',
    rawReading: 'Reading it back from the file…',
    rawAs: 'Show as',
    rawText: 'Text',
    rawBytes: 'Bytes',
    bytes_one: '{{n}} byte',
    bytes_other: '{{n}} bytes',
    bytesShown: 'The first {{n}} bytes.',
    charactersShown: 'The first {{n}} characters; copying takes all.',
    copyText: 'Copy text',
    copyBytes: 'Copy bytes',
  },
  {
    rawLine: '원본 줄',
    rawOf: '원본 {{line}}번째 줄',
    rawTitle: '{{name}}, {{line}}번째 줄, 바이트 {{offset}}',
    rawReading: '파일에서 다시 읽는 중…',
    rawAs: '보기',
    rawText: '글자',
    rawBytes: '바이트',
    bytes_other: '{{n}}바이트',
    bytesShown: '처음 {{n}}바이트만 보입니다.',
    charactersShown: '처음 {{n}}자만 보입니다. 복사하면 전부 복사됩니다.',
    copyText: '글자 복사',
    copyBytes: '바이트 복사',
  },
)
