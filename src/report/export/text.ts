import { defineText } from '@/base/text'

/** Words of the menu that saves the report. */
export const text = defineText(
  'report/export',
  {
    save: 'Save as',
    html: 'HTML',
    htmlHint: 'One file, opens anywhere, no scripts',
    docx: 'Word',
    docxHint: '.docx, to go on writing',
    md: 'Markdown',
    mdHint: '.md, plain text',
    json: 'report.json',
    jsonHint: 'Every number with its sources, for programs',
    failed: 'The report could not be saved. Try again, or print it.',
  },
  {
    save: '다른 형식으로 저장',
    html: 'HTML',
    htmlHint: '어디서나 열리는 한 파일, 스크립트 없음',
    docx: 'Word',
    docxHint: '.docx, 이어서 작성할 때',
    md: 'Markdown',
    mdHint: '.md, 일반 텍스트',
    json: 'report.json',
    jsonHint: '모든 수치와 출처, 프로그램용',
    failed: '보고서를 저장하지 못했습니다. 다시 시도하거나 인쇄하십시오.',
  },
)
