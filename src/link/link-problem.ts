import { formatNumber } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import { type FilterProblem, sayFilterProblem } from '@/filter/filter-problem'

/** What a field should have held. */
export type Expected =
  | 'instant'
  | 'zone'
  | 'day'
  | 'selection'
  | 'page'
  | 'scale'
  | 'order'
  | 'comparison'
  | 'exhibit'
  | 'adoption'
  | 'hash'
  | 'simulated'

/** Why a part of a link was not followed. The rest of the link still holds. */
export type LinkProblem =
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'newer-version'; readonly version: number; readonly ours: number }
  | { readonly kind: 'bad-version'; readonly value: string }
  | { readonly kind: 'unknown-fields'; readonly names: readonly string[] }
  | { readonly kind: 'given-twice'; readonly field: string }
  | { readonly kind: 'bad-value'; readonly field: string; readonly value: string; readonly expected: Expected }
  | { readonly kind: 'not-in-case'; readonly field: string; readonly value: string }
  | { readonly kind: 'bad-filter'; readonly field: string; readonly why: FilterProblem }
  /** So many terms of the filter ask nothing here; with 0, only exhibits lack something. */
  | { readonly kind: 'withheld'; readonly terms: number }
  | { readonly kind: 'empty-window' }
  | { readonly kind: 'after-compiled'; readonly known: string; readonly compiled: string }
  | { readonly kind: 'other-case'; readonly linked: string; readonly here: string }

const text = defineText(
  'link',
  {
    'too-long': 'This link is {{length}} characters long; no link of Dwell is. It was not followed.',
    'newer-version':
      'This link was made by a newer version of Dwell (link version {{version}}, this one reads up to {{ours}}). What is understood is shown; reload the page to update.',
    'bad-version': '“{{value}}” is not a version of Dwell’s links. This one was read as version 1.',
    'unknown-fields': 'This link holds what this version does not know and left out: {{names}}.',
    'given-twice': 'This link gives “{{field}}” more than once; it was left out.',
    'bad-value': 'This link’s {{field}}, “{{value}}”, is not {{expected}}; it was left out.',
    'not-in-case': 'This link’s {{field}} names “{{value}}”, which this case does not have; it was left out.',
    'bad-filter':
      'This link’s filter cannot be read and was left out: more accesses are shown than its sender saw. {{why}}',
    withheld_one:
      'This link withholds {{count}} filter that identifies a person. It asks nothing here, so figures are of more accesses than its sender saw.',
    withheld_other:
      'This link withholds {{count}} filters that identify a person. They ask nothing here, so figures are of more accesses than its sender saw.',
    'withheld-exhibits':
      'This link withholds values of its exhibits that identify a person. They are shown without them.',
    'empty-window': 'This link’s window ends before it begins; the case’s own window is shown.',
    'after-compiled':
      'This link asks for the case as known on {{known}}, but the case was compiled on {{compiled}} and knows nothing later.',
    'other-case':
      'This link was made with another version of this case file (SHA-256 {{linked}}…). The one open here is {{here}}…, so figures may differ. Drop the original file on this page to see the same.',
    more: 'and {{count}} more',
    instant: 'a date or a time with its offset',
    zone: 'a time zone',
    day: 'a date',
    selection: 'something that can be selected',
    page: 'a list of pages',
    scale: 'a scale',
    order: 'a column that rows are sorted by',
    comparison: '“before” or “normal”',
    exhibit: 'the place of an exhibit',
    adoption: 'a question and one claim',
    hash: 'a SHA-256',
    simulated: '“simulated”',
  },
  {
    'too-long': '이 링크는 {{length}}자입니다. Dwell은 이렇게 긴 링크를 만들지 않으므로 따르지 않았습니다.',
    'newer-version':
      '이 링크는 더 새로운 Dwell에서 만들어졌습니다(링크 버전 {{version}}, 여기서는 {{ours}}까지 읽음). 이해한 부분만 표시했습니다. 페이지를 새로 고치면 업데이트됩니다.',
    'bad-version': '“{{value}}”은(는) Dwell 링크의 버전이 아닙니다. 버전 1로 읽었습니다.',
    'unknown-fields': '이 링크에는 이 버전이 모르는 항목이 있어 제외했습니다: {{names}}.',
    'given-twice': '이 링크에 “{{field}}”이(가) 두 번 이상 있어 제외했습니다.',
    'bad-value': '이 링크의 {{field}} 값 “{{value}}”은(는) {{expected}}이(가) 아니어서 제외했습니다.',
    'not-in-case': '이 링크의 {{field}} 값 “{{value}}”은(는) 이 사건에 없어 제외했습니다.',
    'bad-filter': '이 링크의 필터를 읽을 수 없어 제외했습니다. 보낸 사람이 본 것보다 많은 접속이 표시됩니다. {{why}}',
    withheld_other:
      '이 링크는 사람을 식별하는 필터 {{count}}개를 가렸습니다. 여기서는 적용되지 않으므로 수치는 보낸 사람이 본 것보다 많은 접속에 대한 것입니다.',
    'withheld-exhibits': '이 링크는 증거물의 값 가운데 사람을 식별하는 것을 가렸습니다. 그 값 없이 표시합니다.',
    'empty-window': '이 링크의 기간은 끝이 시작보다 앞서므로 사건의 기본 기간을 표시합니다.',
    'after-compiled':
      '이 링크는 기준일 {{known}}을 요청하지만, 사건 파일은 {{compiled}}에 작성되어 그 이후는 알지 못합니다.',
    'other-case':
      '이 링크는 이 사건 파일의 다른 판(SHA-256 {{linked}}…)으로 만들어졌습니다. 여기 열린 파일은 {{here}}…이므로 수치가 다를 수 있습니다. 같은 화면을 보려면 원본 파일을 이 페이지에 놓으세요.',
    more: '외 {{count}}개',
    instant: '날짜 또는 시차가 있는 시각',
    zone: '시간대',
    day: '날짜',
    selection: '선택할 수 있는 항목',
    page: '페이지 목록',
    scale: '척도',
    order: '행을 정렬할 수 있는 열',
    comparison: '“before” 또는 “normal”',
    exhibit: '증거물의 위치',
    adoption: '쟁점 하나와 주장 하나',
    hash: 'SHA-256',
    simulated: '“simulated”',
  },
)

const NAMED = 5
/** Text from a link is shown, so it is cut: a sentence must stay readable. */
const short = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)

/** The sentence shown to the user. */
export function sayLinkProblem(problem: LinkProblem, language: Language): string {
  const t = translator(text, language)
  switch (problem.kind) {
    case 'unknown-fields': {
      const named = problem.names.slice(0, NAMED).map(short)
      const rest = problem.names.length - named.length
      if (rest > 0) named.push(t('more', { count: rest }))
      return t('unknown-fields', { names: named.join(', ') })
    }
    case 'bad-value':
      return t('bad-value', { field: problem.field, value: short(problem.value), expected: t(problem.expected) })
    case 'not-in-case':
      return t('not-in-case', { field: problem.field, value: short(problem.value) })
    case 'bad-version':
      return t('bad-version', { value: short(problem.value) })
    case 'bad-filter':
      return t('bad-filter', { why: sayFilterProblem(problem.why, language) })
    case 'withheld':
      return problem.terms > 0 ? t('withheld', { count: problem.terms }) : t('withheld-exhibits')
    case 'empty-window':
      return t('empty-window')
    case 'too-long':
      return t('too-long', { length: formatNumber(problem.length, language) })
    case 'newer-version':
      return t('newer-version', { version: problem.version, ours: problem.ours })
    case 'given-twice':
      return t('given-twice', { field: short(problem.field) })
    case 'after-compiled':
      return t('after-compiled', { known: problem.known, compiled: problem.compiled })
    case 'other-case':
      return t('other-case', { linked: problem.linked, here: problem.here })
  }
}
