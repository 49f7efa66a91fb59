import { defineText } from '@/base/text'

export const text = defineText(
  'data',
  {
    linkCopied: 'Link copied. It holds the view and the hash of the case, and no records.',
    linkNotCopied: 'The browser did not allow copying. This is the link: {{link}}',
    shelfFull:
      '“{{file}}” is open in this tab, but this browser has no room left to remember it. Keep the file: after closing the tab it has to be opened again.',
    shelfRefused:
      '“{{file}}” is open in this tab, but this browser does not allow remembering it. Keep the file: after closing the tab it has to be opened again.',
    savedPage:
      '“{{file}}” is a page saved from Dwell with its case in it: open the file itself in a browser. It was not read as a log.',
    fileUnreadable: '“{{file}}” could not be read by the browser. It may have been moved, or be a folder.',
  },
  {
    linkCopied: '링크를 복사했습니다. 화면과 사건 파일의 해시만 담겨 있고 기록은 없습니다.',
    linkNotCopied: '브라우저가 복사를 허용하지 않았습니다. 링크는 다음과 같습니다: {{link}}',
    shelfFull:
      '“{{file}}” 파일은 이 탭에 열려 있지만 브라우저에 저장할 공간이 없습니다. 파일을 보관하세요. 탭을 닫으면 다시 열어야 합니다.',
    shelfRefused:
      '“{{file}}” 파일은 이 탭에 열려 있지만 브라우저가 저장을 허용하지 않습니다. 파일을 보관하세요. 탭을 닫으면 다시 열어야 합니다.',
    savedPage:
      '“{{file}}” 파일은 Dwell에서 저장한 페이지이며 사건이 들어 있습니다. 파일을 브라우저에서 바로 여세요. 로그로 읽지 않았습니다.',
    fileUnreadable: '브라우저가 “{{file}}” 파일을 읽지 못했습니다. 옮겨졌거나 폴더일 수 있습니다.',
  },
)
