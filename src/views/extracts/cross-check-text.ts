import { defineText } from '@/base/text'

/** Counting the same rows with a second engine. */
export const text = defineText(
  'views/extracts/cross-check',
  {
    name: 'Second opinion',
    run: 'Count again with DuckDB',
    about: 'DuckDB counts the same rows by itself, per day and page, client, method, account and key.',
    running: 'DuckDB is counting…',
    cancel: 'Cancel',
    same: 'DuckDB counts the same: {{rows}} rows, {{counts}} counts, none differs.',
    differs:
      '{{different}} of {{counts}} counts differ from those of DuckDB. Do not rely on this log’s figures; tell us.',
    failed: 'DuckDB could not count: {{detail}}',
    tooLarge: 'Only up to {{most}} rows fit in DuckDB beside this.',
  },
  {
    name: '다른 엔진으로 확인',
    run: 'DuckDB로 다시 세기',
    about: '같은 행을 DuckDB가 따로 세어 날짜와 페이지·클라이언트·메서드·계정·키별로 비교합니다.',
    running: 'DuckDB가 세는 중…',
    cancel: '취소',
    same: 'DuckDB도 같습니다: {{rows}}행, 비교한 값 {{counts}}개 가운데 다른 것이 없습니다.',
    differs: '값 {{counts}}개 가운데 {{different}}개가 DuckDB와 다릅니다. 이 기록의 수치를 믿지 말고 알려 주세요.',
    failed: 'DuckDB가 세지 못했습니다: {{detail}}',
    tooLarge: 'DuckDB에는 {{most}}행까지만 함께 담을 수 있습니다.',
  },
)
