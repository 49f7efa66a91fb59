import { defineText } from '@/base/text'

export const text = defineText(
  'views/exhibits',
  {
    title: 'Exhibits',
    count: '{{n}} pinned',
    empty:
      'Nothing is pinned yet. Pin a row from its opened line, the window with its filter by “Pin as exhibit” above the rows, or a value from its facet. An exhibit keeps the hash of its file, its line and the query that found it.',
    loading: 'Reading the exhibits kept in this browser…',
    keptfull:
      'This browser has no room left. What is pinned now stays in this tab only: copy it as text before you close the tab.',
    keptrefused:
      'This browser does not allow keeping exhibits. They stay in this tab only: copy them as text before you close the tab.',
    keptnewer:
      'The exhibits kept in this browser were written by a later version of Dwell and are left as they are. What is pinned now stays in this tab only.',
    notInLink: '{{told}} of {{all}} exhibits fit into a link. The others stay in this browser.',
    copyAll: 'Copy all as text',
    waiting: 'working out hashes and counts…',
    incomplete:
      'Something of it is not known: its file was closed or changed, or this tab was, before it was worked out. Remove it and pin it again with the file open.',
    otherCase: 'Pinned with another version of the case file: SHA-256 {{hash}}…',
    note: 'Note to {{name}}',
    notePlaceholder: 'What it shows, and why it matters',
    noteLong: 'Notes end at {{most}} characters.',
    open: 'Show in the log',
    copyLink: 'Copy link',
    copyText: 'Copy as text',
    remove: 'Remove',
    facts: 'Details of {{name}}',
    linkedTitle: 'From the link',
    linkedHint:
      'Whoever made this link pinned these. The link tells where they lie, not their notes, and they are not kept in this browser.',
    keep: 'Keep',
    keepName: 'Keep {{name}} in this browser',
    drop: 'Take out',
    dropName: 'Take {{name}} out of this view',
    withheld: 'Part of its filter was withheld from the link.',
    notHere: 'Neither pinned here nor told by the link: exhibit {{name}}.',
    hash: 'SHA-256 {{hash}}',
  },
  {
    title: '증거',
    count: '{{n}}건 고정',
    empty:
      '아직 고정한 것이 없습니다. 행은 펼친 줄에서, 기간과 필터는 행 목록 위의 “증거로 고정”에서, 값은 항목 목록에서 고정합니다. 증거에는 파일 해시와 줄 번호, 찾아낸 질의가 남습니다.',
    loading: '이 브라우저에 저장된 증거를 읽는 중…',
    keptfull:
      '브라우저에 남은 공간이 없습니다. 지금 고정하는 것은 이 탭에만 있으니 탭을 닫기 전에 텍스트로 복사하세요.',
    keptrefused: '이 브라우저는 증거 저장을 허용하지 않습니다. 이 탭에만 있으니 탭을 닫기 전에 텍스트로 복사하세요.',
    keptnewer:
      '이 브라우저에 저장된 증거는 더 새로운 Dwell이 쓴 것이어서 그대로 둡니다. 지금 고정하는 것은 이 탭에만 있습니다.',
    notInLink: '링크에는 증거 {{all}}건 중 {{told}}건이 들어갑니다. 나머지는 이 브라우저에만 있습니다.',
    copyAll: '모두 텍스트로 복사',
    waiting: '해시와 건수를 구하는 중…',
    incomplete:
      '알 수 없는 값이 있습니다. 값을 구하기 전에 파일이나 이 탭이 닫혔거나 파일이 바뀌었습니다. 제거한 뒤 파일을 열고 다시 고정하세요.',
    otherCase: '다른 판의 사건 파일에서 고정: SHA-256 {{hash}}…',
    note: '{{name}} 메모',
    notePlaceholder: '무엇을 보여 주며 왜 중요한지',
    noteLong: '메모는 {{most}}자까지입니다.',
    open: '기록에서 보기',
    copyLink: '링크 복사',
    copyText: '텍스트로 복사',
    remove: '제거',
    facts: '{{name}} 상세',
    linkedTitle: '링크에서 온 것',
    linkedHint:
      '링크를 만든 사람이 고정한 것입니다. 링크에는 위치만 있고 메모는 없으며, 이 브라우저에 저장되어 있지 않습니다.',
    keep: '보관',
    keepName: '{{name}}을(를) 이 브라우저에 보관',
    drop: '빼기',
    dropName: '{{name}}을(를) 이 화면에서 빼기',
    withheld: '필터의 일부가 링크에서 제외되었습니다.',
    notHere: '여기에 고정되지도, 링크에 있지도 않은 증거입니다: {{name}}.',
    hash: 'SHA-256 {{hash}}',
  },
)
