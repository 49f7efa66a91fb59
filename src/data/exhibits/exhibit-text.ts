import { defineText } from '@/base/text'

export const text = defineText(
  'data/exhibits',
  {
    pinned: 'Pinned as {{name}}.',
    pinnedfull:
      '{{name}} is pinned in this tab only: this browser has no room left to keep it. Copy your exhibits as text before you close the tab.',
    pinnedrefused:
      '{{name}} is pinned in this tab only: this browser does not allow keeping it. Copy your exhibits as text before you close the tab.',
    pinnednewer:
      '{{name}} is pinned in this tab only: the exhibits kept in this browser were written by a later version of Dwell and are left as they are.',
    already: 'That is pinned already, as {{name}}.',
    stillReading: 'A log is still being read. Pin it when it has been read.',
    withheldPin:
      'The filter has a value that was withheld from the link, so it cannot be counted. Take that value out of the filter, or ask for a link that holds it.',
    openFirst:
      'The log of this exhibit is not open here. Open the file whose SHA-256 begins with {{file}}, then keep it.',
    otherLine: 'The open log has no such line at that byte, so this exhibit cannot be kept.',
    notefull:
      'The note is in this tab only: this browser has no room left to keep it. Copy it before you close the tab.',
    noterefused:
      'The note is in this tab only: this browser does not allow keeping it. Copy it before you close the tab.',
    notenewer:
      'The note is in this tab only: the exhibits kept in this browser were written by a later version of Dwell and are left as they are.',
    nothingToPin: 'No log is open: open the log first, then pin it.',
    brokenKept_one:
      '{{count}} exhibit that this browser keeps could not be read. It is left as it is; the others are here.',
    brokenKept_other:
      '{{count}} exhibits that this browser keeps could not be read. They are left as they are; the others are here.',
    removed: '{{name}} was removed. Its number is not given again.',
    undo: 'Undo',

    row: 'Line {{line}} of {{file}}',
    range_one: '{{rows}} access, {{from}} – {{to}}',
    range_other: '{{rows}} accesses, {{from}} – {{to}}',
    rangeUncounted: 'Accesses, {{from}} – {{to}}',
    value_one: '{{value}}: {{rows}} access, {{from}} – {{to}}',
    value_other: '{{value}}: {{rows}} accesses, {{from}} – {{to}}',
    valueUncounted: '{{value}}: {{from}} – {{to}}',
    linkedRow: 'Line {{line}} of a file {{file}}…',
    linkedRange: 'Accesses, {{from}} – {{to}}',
    linkedValue: '{{value}}: {{from}} – {{to}}',

    kindrow: 'row',
    kindrange: 'range',
    kindvalue: 'value',
    about: 'about {{when}}',
    file: 'File',
    fileHash: 'SHA-256 of the file',
    contentHash: 'SHA-256 of its content',
    line: 'Line',
    byte: 'Byte',
    length: 'Bytes',
    lineHash: 'SHA-256 of the line',
    time: 'Time',
    window: 'Window',
    filter: 'Filter',
    noFilter: 'none',
    zone: 'Time zone',
    rows: 'Accesses counted',
    rowsOf: '{{rows}} of {{of}}',
    note: 'Note',
    pinnedAt: 'Pinned',
    caseFile: 'Case file',
    simulated: 'SIMULATED',
    simulatedScale: 'SIMULATED, one row for {{scale}} accesses',
    unknown: 'not known',
    value: 'Value',
  },
  {
    pinned: '{{name}}(으)로 고정했습니다.',
    pinnedfull:
      '{{name}}은(는) 이 탭에만 있습니다. 브라우저에 저장할 공간이 없습니다. 탭을 닫기 전에 증거 목록을 텍스트로 복사하세요.',
    pinnedrefused:
      '{{name}}은(는) 이 탭에만 있습니다. 브라우저가 저장을 허용하지 않습니다. 탭을 닫기 전에 증거 목록을 텍스트로 복사하세요.',
    pinnednewer:
      '{{name}}은(는) 이 탭에만 있습니다. 이 브라우저에 저장된 증거는 더 새로운 Dwell이 쓴 것이어서 그대로 둡니다.',
    already: '이미 {{name}}(으)로 고정되어 있습니다.',
    stillReading: '아직 읽고 있는 로그가 있습니다. 다 읽은 뒤에 고정하세요.',
    withheldPin:
      '필터에 링크에서 제외된 값이 있어 셀 수 없습니다. 필터에서 그 값을 빼거나 값이 담긴 링크를 요청하세요.',
    openFirst: '이 증거의 로그가 여기 열려 있지 않습니다. SHA-256이 {{file}}(으)로 시작하는 파일을 연 뒤에 보관하세요.',
    otherLine: '열린 로그의 그 위치에 그런 줄이 없어 이 증거를 보관할 수 없습니다.',
    notefull: '메모는 이 탭에만 있습니다. 브라우저에 저장할 공간이 없습니다. 탭을 닫기 전에 복사하세요.',
    noterefused: '메모는 이 탭에만 있습니다. 브라우저가 저장을 허용하지 않습니다. 탭을 닫기 전에 복사하세요.',
    notenewer: '메모는 이 탭에만 있습니다. 이 브라우저에 저장된 증거는 더 새로운 Dwell이 쓴 것이어서 그대로 둡니다.',
    nothingToPin: '열린 로그가 없습니다. 로그를 먼저 연 뒤에 고정하세요.',
    brokenKept_other:
      '이 브라우저에 저장된 증거 {{count}}건을 읽을 수 없습니다. 그대로 두었으며 나머지는 여기에 있습니다.',
    removed: '{{name}}을(를) 제거했습니다. 이 번호는 다시 쓰지 않습니다.',
    undo: '되돌리기',

    row: '{{file}} {{line}}번째 줄',
    range_other: '접근 {{rows}}건, {{from}} – {{to}}',
    rangeUncounted: '접근, {{from}} – {{to}}',
    value_other: '{{value}}: 접근 {{rows}}건, {{from}} – {{to}}',
    valueUncounted: '{{value}}: {{from}} – {{to}}',
    linkedRow: '파일 {{file}}… {{line}}번째 줄',
    linkedRange: '접근, {{from}} – {{to}}',
    linkedValue: '{{value}}: {{from}} – {{to}}',

    kindrow: '행',
    kindrange: '구간',
    kindvalue: '값',
    about: '{{when}} 기준',
    file: '파일',
    fileHash: '파일 SHA-256',
    contentHash: '내용 SHA-256',
    line: '줄',
    byte: '바이트 위치',
    length: '바이트 수',
    lineHash: '줄 SHA-256',
    time: '시각',
    window: '기간',
    filter: '필터',
    noFilter: '없음',
    zone: '시간대',
    rows: '센 접근 수',
    rowsOf: '{{of}}건 중 {{rows}}건',
    note: '메모',
    pinnedAt: '고정한 때',
    caseFile: '사건 파일',
    simulated: '모의 데이터',
    simulatedScale: '모의 데이터, 한 행이 접근 {{scale}}건',
    unknown: '알 수 없음',
    value: '값',
  },
)
