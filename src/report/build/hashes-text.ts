import { defineText } from '@/base/text'

/** What the report can be checked by. */
export const text = defineText(
  'report/hashes',
  {
    hashesIntro:
      'Made by Dwell {{build}}. With the same case file and the same logs, the same link shows the same figures.',
    caseFile: 'Case file {{id}}, {{format}}',
    contentOf: '{{file}}, decompressed',
    reportHashHow:
      'It is the hash of report.json (Save as › report.json) without its field “hash”, as canonical JSON (RFC 8785); the same stands in every form of this report. To check it: jq -cjS "del(.hash)" report.json | sha256sum',
  },
  {
    hashesIntro: 'Dwell {{build}}로 작성했다. 사건 파일과 로그가 같으면 같은 링크는 같은 수치를 보여 준다.',
    caseFile: '사건 파일 {{id}}, {{format}}',
    contentOf: '{{file}}, 압축 해제',
    reportHashHow:
      'report.json(다른 형식으로 저장 › report.json)에서 “hash” 필드를 뺀 정규 JSON(RFC 8785)의 해시이며, 이 보고서의 모든 형식에 같은 값이 적힌다. 확인: jq -cjS "del(.hash)" report.json | sha256sum',
  },
)
