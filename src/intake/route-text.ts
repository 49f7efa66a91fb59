import { formatNumber } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import { LONGEST_PATTERN } from './route-pattern'
import { MOST_TEMPLATES, type RouteProblem } from './route-rule'

const text = defineText(
  'intake/route',
  {
    'not-a-rule': 'The rule for pages is not an object of settings.',
    'unknown-setting': 'The rule for pages has a setting that this version of Dwell does not know: “{{name}}”.',
    'not-on-or-off': 'The setting “{{name}}” of the rule for pages must be true or false.',
    'not-templates': 'The templates of the rule for pages must be a list of texts.',
    'too-many-templates': 'The rule for pages has {{count}} templates; {{most}} are the most.',
    template: 'Template {{place}}, “{{template}}”, cannot be read: {{fault}}.',
    'no-slash': 'it must begin with /',
    'too-long': 'it is longer than {{most}} characters',
    hidden: 'it holds a space or a character that cannot be seen; write it percent-encoded, as the log does',
    fragment: 'it holds #, which no server ever sees',
    'bad-name': 'after : a name of letters, digits, _ and - must follow, such as :id',
    'star-inside': '* may only be the whole last segment, as in /files/*',
    'bad-key': 'every part of its query must be a key with =, as in ?page=',
  },
  {
    'not-a-rule': '페이지 규칙이 설정 객체가 아닙니다.',
    'unknown-setting': '페이지 규칙에 이 버전의 Dwell이 모르는 설정이 있습니다: “{{name}}”.',
    'not-on-or-off': '페이지 규칙의 설정 “{{name}}” 값은 true 또는 false여야 합니다.',
    'not-templates': '페이지 규칙의 템플릿은 텍스트 목록이어야 합니다.',
    'too-many-templates': '페이지 규칙의 템플릿이 {{count}}개입니다. 최대 {{most}}개까지 쓸 수 있습니다.',
    template: '{{place}}번째 템플릿 “{{template}}” 형식 오류: {{fault}}.',
    'no-slash': '/로 시작해야 합니다',
    'too-long': '{{most}}자보다 깁니다',
    hidden: '공백이나 보이지 않는 문자가 있습니다. 로그처럼 퍼센트 인코딩으로 쓰세요',
    fragment: '서버가 볼 수 없는 #이 있습니다',
    'bad-name': ': 뒤에는 :id처럼 영문자, 숫자, _, -로 된 이름이 와야 합니다',
    'star-inside': '*는 /files/*처럼 마지막 구간 전체로만 쓸 수 있습니다',
    'bad-key': '쿼리의 각 부분은 ?page=처럼 =가 붙은 키여야 합니다',
  },
)

/** Why a rule or one of its templates cannot be read, as one sentence. */
export function routeProblemSentence(problem: RouteProblem, language: Language): string {
  const t = translator(text, language)
  switch (problem.code) {
    case 'template': {
      const fault = t(problem.fault, { most: formatNumber(LONGEST_PATTERN, language) })
      return t('template', { place: problem.place, template: start(problem.template), fault })
    }
    case 'too-many-templates':
      return t(problem.code, {
        count: formatNumber(problem.count, language),
        most: formatNumber(MOST_TEMPLATES, language),
      })
    case 'unknown-setting':
    case 'not-on-or-off':
      return t(problem.code, { name: start(problem.name) })
    default:
      return t(problem.code)
  }
}

/** As much of a text as a sentence can quote. */
const start = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
