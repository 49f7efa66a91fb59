import { defineText, type Language, translator } from '@/base/text'

/** What can be wrong with a case file. */
export type ProblemCode =
  | 'syntaxAt'
  | 'tooLarge'
  | 'notACase'
  | 'newer'
  | 'missing'
  | 'type'
  | 'unknownKey'
  | 'value'
  | 'format'
  | 'size'
  | 'noSource'
  | 'duplicate'
  | 'dangling'
  | 'foreignClaim'
  | 'order'
  | 'unaligned'
  | 'hidden'
  | 'more'

/** One thing wrong with a case file. */
export interface CaseProblem {
  readonly code: ProblemCode
  /** Where, as a JSON path such as `sources[3].url`; empty for the file as a whole. */
  readonly path: string
  readonly values: Readonly<Record<string, string | number>>
}

const text = defineText(
  'case/problem',
  {
    at: '{{path}}: {{what}}',
    syntaxAt: 'This is not JSON: line {{line}}, column {{column}} cannot be read.',
    tooLarge: 'The file is larger than {{limit}} MB, the most a case may have.',
    notACase: 'This is not a Dwell case: it does not say "format": "{{format}}".',
    newer: 'The file is from a newer Dwell ({{found}}); this one reads {{format}}.',
    missing: 'is missing',
    type: 'should be {{expected}}',
    unknownKey: 'is not a field of the format',
    value: 'should be one of {{expected}}',
    format: 'is not {{expected}}',
    size: 'is too short, too long, too small or too large (limit {{limit}})',
    noSource: 'has no source; every figure needs one',
    duplicate: 'the id "{{id}}" is used twice',
    dangling: 'refers to "{{id}}", which does not exist',
    foreignClaim: 'adopts "{{id}}", which is not a claim of this question',
    order: 'ends before it begins',
    unaligned: 'is not the first instant of its {{precision}}',
    hidden: 'holds {{char}}, a character that cannot be seen or turns the text around it',
    more_one: 'And {{n}} more problem.',
    more_other: 'And {{n}} more problems.',
  },
  {
    at: '{{path}}: {{what}}',
    syntaxAt: 'JSON이 아닙니다: {{line}}행 {{column}}열을 읽을 수 없습니다.',
    tooLarge: '파일이 사건 파일의 한도 {{limit}} MB보다 큽니다.',
    notACase: 'Dwell 사건 파일이 아닙니다: "format": "{{format}}" 표시가 없습니다.',
    newer: '더 새로운 Dwell에서 만든 파일입니다({{found}}). 이 Dwell은 {{format}} 형식을 읽습니다.',
    missing: '빠져 있습니다',
    type: '{{expected}} 값이어야 합니다',
    unknownKey: '이 형식에 없는 항목입니다',
    value: '다음 중 하나여야 합니다: {{expected}}',
    format: '형식이 맞지 않습니다: {{expected}}',
    size: '길이나 크기가 한도({{limit}})를 벗어났습니다',
    noSource: '출처가 없습니다. 모든 수치에는 출처가 있어야 합니다',
    duplicate: 'id "{{id}}" 값이 두 번 쓰였습니다',
    dangling: '"{{id}}" 항목을 가리키지만 그런 항목이 없습니다',
    foreignClaim: '채택한 "{{id}}" 주장은 이 질문의 주장이 아닙니다',
    order: '시작보다 먼저 끝납니다',
    unaligned: '{{precision}} 단위의 첫 순간이 아닙니다',
    hidden: '보이지 않거나 주변 글의 방향을 바꾸는 문자 {{char}}이(가) 들어 있습니다',
    more_other: '그 밖에 문제가 {{n}}개 더 있습니다.',
  },
)

/** One sentence about the problem, with its path. */
export function problemText(problem: CaseProblem, lang: Language): string {
  const t = translator(text, lang)
  const { n } = problem.values
  const what = t(problem.code, typeof n === 'number' ? { ...problem.values, count: n } : problem.values)
  return problem.path === '' ? what : t('at', { path: problem.path, what })
}

/** Longest piece of the file that a problem repeats; a hostile file may hold keys of any length. */
const CLIP = 80
export const clip = (value: string): string => (value.length > CLIP ? `${value.slice(0, CLIP)}…` : value)

/** `['sources', 3, 'url']` → `sources[3].url`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`
      const name = clip(String(key))
      if (!/^[A-Za-z_]\w*$/.test(name)) return `[${JSON.stringify(name)}]`
      return index === 0 ? name : `.${name}`
    })
    .join('')

export const problem = (
  code: ProblemCode,
  path: readonly PropertyKey[],
  values: Readonly<Record<string, string | number>> = {},
): CaseProblem => ({ code, path: pathText(path), values })
