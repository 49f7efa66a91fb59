import { defineText } from '@/base/text'

/** Words of the bar above the report. */
export const text = defineText(
  'report',
  {
    toolbar: 'Report',
    back: 'Breach window',
    language: 'Language',
    paper: 'Paper',
    A4: 'A4',
    letter: 'Letter',
    print: 'Print or save as PDF',
    showIdentifying: 'Print values that may identify a person',
    copyLink: 'Copy link',
    title: '{{case}}, investigator report',
  },
  {
    toolbar: '보고서',
    back: '침해 기간',
    language: '언어',
    paper: '용지',
    A4: 'A4',
    letter: 'Letter',
    print: '인쇄 또는 PDF 저장',
    showIdentifying: '사람을 식별할 수 있는 값도 인쇄',
    copyLink: '링크 복사',
    title: '{{case}}, 조사 보고서',
  },
)
