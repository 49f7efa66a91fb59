import { defineText } from '@/base/text'

/** Items of evidence. */
export const text = defineText(
  'report/evidence',
  {
    noEvidence: 'No evidence item was known by this date.',
    item: 'Item',
    size: 'Size',
    covers: 'Covers',
    status: 'Status',
    notStated: 'not stated',
  },
  {
    noEvidence: '이 기준일까지 알려진 증거가 없다.',
    item: '항목',
    size: '크기',
    covers: '대상 기간',
    status: '상태',
    notStated: '미기재',
  },
)
