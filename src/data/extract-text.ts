import { defineText } from '@/base/text'

export const text = defineText(
  'data/extracts',
  {
    notOpened: '“{{file}}” was not opened. {{why}}',
    same: '“{{file}}” is the same as “{{other}}”, which is already open. It was not added again.',
    notShipped:
      '“{{file}}” does not lie beside this copy of Dwell. If you have it, drop it on this page; it is recognised by its SHA-256.',
    otherContent:
      '“{{file}}” is not the log this case describes: its SHA-256 begins with {{found}}, the case says {{expected}}. It was not opened.',
    engine: '“{{file}}” was not opened. The table engine could not be started. The machine says: {{detail}}',
    outside: '“{{file}}” covers {{from}} to {{to}}, outside the window on screen.',
    showIt: 'Show that time',
    notSaved: '“{{file}}” was not saved. {{why}}',
    missing:
      'This view was made with an access log that is not open here: SHA-256 {{hash}}…. Drop the same file on this page to see it too.',
  },
  {
    notOpened: '“{{file}}” 파일을 열지 않았습니다. {{why}}',
    same: '“{{file}}” 파일은 이미 열려 있는 “{{other}}”와(과) 같으므로 다시 추가하지 않았습니다.',
    notShipped:
      '“{{file}}” 파일이 이 Dwell에 포함되어 있지 않습니다. 파일이 있으면 이 페이지에 놓으세요. SHA-256으로 알아봅니다.',
    otherContent:
      '“{{file}}” 파일은 이 사건이 말하는 기록이 아닙니다. SHA-256이 {{found}}(으)로 시작하지만 사건 파일에는 {{expected}}입니다. 열지 않았습니다.',
    engine: '“{{file}}” 파일을 열지 않았습니다. 표 엔진을 시작하지 못했습니다. 기계의 말: {{detail}}',
    outside: '“{{file}}” 파일은 {{from}}부터 {{to}}까지의 기록으로, 화면의 기간 밖에 있습니다.',
    showIt: '그 기간 보기',
    notSaved: '“{{file}}” 파일을 저장하지 못했습니다. {{why}}',
    missing:
      '이 화면은 여기 열려 있지 않은 접속기록으로 만들어졌습니다: SHA-256 {{hash}}…. 같은 파일을 이 페이지에 놓으면 함께 표시됩니다.',
  },
)
