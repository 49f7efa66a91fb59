import { defineText } from '@/base/text'

export const text = defineText(
  'data/adoptions',
  {
    adopted: 'Adopted: {{answer}}. The page, the link and the report follow.',
    withdrawn: 'Back to what the case file adopts.',
    aside: 'What the link adopted is put aside.',
    undo: 'Undo',
    full: 'Your adoption holds in this tab, but this browser has no room left to keep it. Save the case as a file before you close the tab.',
    refused:
      'Your adoption holds in this tab, but this browser does not allow keeping it. Save the case as a file before you close the tab.',
    newer:
      'Your adoption holds in this tab only: those kept here were written by a newer version of Dwell, and are not touched. Reload the page to update, or save the case as a file.',
    fromLink_one:
      'This link adopts {{count}} claim over the case file. It is shown, marked as from the link, and kept only if you keep it on the page Claims.',
    fromLink_other:
      'This link adopts {{count}} claims over the case file. They are shown, marked as from the link, and kept only if you keep them on the page Claims.',
  },
  {
    adopted: '채택함: {{answer}}. 화면, 링크, 보고서에 반영됩니다.',
    withdrawn: '사건 파일의 채택으로 되돌렸습니다.',
    aside: '링크의 채택을 쓰지 않습니다.',
    undo: '되돌리기',
    full: '채택은 이 탭에서 유효하지만 브라우저에 저장할 공간이 없습니다. 탭을 닫기 전에 사건을 파일로 저장하세요.',
    refused:
      '채택은 이 탭에서 유효하지만 브라우저가 저장을 허용하지 않습니다. 탭을 닫기 전에 사건을 파일로 저장하세요.',
    newer:
      '채택은 이 탭에서만 유효합니다. 이 브라우저에 보관된 채택은 더 새로운 Dwell이 쓴 것이라 건드리지 않습니다. 페이지를 새로 고쳐 업데이트하거나 사건을 파일로 저장하세요.',
    fromLink_other:
      '이 링크는 사건 파일과 다른 주장 {{count}}건을 채택합니다. 링크에서 온 것으로 표시되며, 주장 페이지에서 보관해야 남습니다.',
  },
)
