import { defineText } from '@/base/text'

/** Words of a page saved as one file. */
export const text = defineText(
  'app/viewer',
  {
    savedOn: 'Read only. Saved from Dwell {{build}} on {{when}}.',
    savedCase: 'SHA-256 of the case file:',
    brokenTitle: 'This file cannot be shown',
    cut: 'This file is not complete: its end is missing, so it was cut off on its way. Ask whoever sent it for the file again.',
    changed:
      'The case in this file is not the one that was saved: its SHA-256 should be {{hash}} and is {{found}}. Ask whoever sent it for the file again.',
    newer:
      'The data in this file are of a newer version ({{version}}) than the page around them can read. Ask for the file as it was saved.',
    refused: 'The case in this file cannot be read: {{why}}',
  },
  {
    savedOn: '읽기 전용. Dwell {{build}}에서 저장, {{when}}.',
    savedCase: '사건 파일 SHA-256:',
    brokenTitle: '이 파일을 표시할 수 없습니다',
    cut: '파일의 끝부분이 없습니다. 전송 중에 잘린 것이므로 보낸 사람에게 파일을 다시 요청하세요.',
    changed:
      '이 파일의 사건이 저장된 것과 다릅니다. SHA-256은 {{hash}}이어야 하지만 {{found}}입니다. 보낸 사람에게 파일을 다시 요청하세요.',
    newer:
      '이 파일의 데이터는 더 새로운 버전({{version}})의 것이라 이 페이지가 읽지 못합니다. 저장된 원본을 요청하세요.',
    refused: '이 파일의 사건을 읽을 수 없습니다: {{why}}',
  },
)
