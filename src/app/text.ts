import { defineText } from '@/base/text'

export const text = defineText(
  'app',
  {
    loading: 'Opening the case…',
    notFoundTitle: 'There is no such page',
    notFound: 'Nothing in Dwell has the address {{address}}. Your cases are still here.',
    toCases: 'All cases',
    absentTitle: 'This case is not here',
    absent:
      'This link is about the case “{{id}}”. It did not come with this copy of Dwell and has not been opened in this browser.',
    absentHash: 'The link was made with the file whose SHA-256 begins with {{hash}}.',
    absentDrop: 'Drop that same case file anywhere on this page, and the view of the link opens.',
    unreachableTitle: 'The case could not be fetched',
    unreachable:
      'This site did not answer when asked for the case “{{id}}”. Check the connection and try again, or drop the case file here.',
    brokenTitle: 'This case file cannot be read',
    broken: '{{file}} is not a valid case file. Nothing of it was opened.',
    tryAgain: 'Try again',
    notices: 'Notices',
    errorTitle: 'Something in Dwell broke',
    error:
      'This page could not be drawn. Your case and your files are unchanged, and the address bar still holds the view. Reload to continue; access logs opened in this tab have to be opened again.',
    reload: 'Reload',
    copyDetails: 'Copy details',
    casesTitle: 'Cases at hand',
    chooseFile: 'Choose a file…',
  },
  {
    loading: '사건을 여는 중…',
    notFoundTitle: '없는 페이지입니다',
    notFound: 'Dwell에는 {{address}} 주소가 없습니다. 사건은 그대로 있습니다.',
    toCases: '모든 사건',
    absentTitle: '이 사건은 여기에 없습니다',
    absent: '이 링크는 “{{id}}” 사건에 대한 것입니다. 이 Dwell에 포함되어 있지 않고 이 브라우저에서 연 적도 없습니다.',
    absentHash: '링크는 SHA-256이 {{hash}}(으)로 시작하는 파일로 만들어졌습니다.',
    absentDrop: '같은 사건 파일을 이 페이지 아무 곳에나 놓으면 링크의 화면이 열립니다.',
    unreachableTitle: '사건을 가져오지 못했습니다',
    unreachable:
      '“{{id}}” 사건을 요청했으나 사이트가 응답하지 않았습니다. 연결을 확인하고 다시 시도하거나 사건 파일을 여기에 놓으세요.',
    brokenTitle: '이 사건 파일을 읽을 수 없습니다',
    broken: '{{file}}은(는) 올바른 사건 파일이 아닙니다. 아무것도 열지 않았습니다.',
    tryAgain: '다시 시도',
    notices: '알림',
    errorTitle: 'Dwell에서 오류가 발생했습니다',
    error:
      '이 페이지를 그릴 수 없었습니다. 사건과 파일은 그대로이며 주소창에 화면이 남아 있습니다. 새로 고치면 계속할 수 있고, 이 탭에서 연 접속기록은 다시 열어야 합니다.',
    reload: '새로 고침',
    copyDetails: '자세한 내용 복사',
    casesTitle: '가지고 있는 사건',
    chooseFile: '파일 선택…',
  },
)
