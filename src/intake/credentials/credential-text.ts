import { formatNumber } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import { type CredentialProblem, LONGEST_NAME, MOST_NAMES } from './credential-rule'

const text = defineText(
  'intake/credentials',
  {
    'not-a-rule': 'The rule for credentials is not an object with a list “names”.',
    'too-many-names': 'The rule for credentials has {{count}} names; {{most}} are the most.',
    'not-a-name': 'Entry {{place}} of the rule for credentials is not an object.',
    'bad-name':
      'Entry {{place}} of the rule for credentials needs a name of 1 to {{longest}} letters, digits and signs, without spaces, = and &.',
    'bad-place': 'Entry {{place}} of the rule for credentials must say “in”: “query” or “field”.',
    'bad-role': 'Entry {{place}} of the rule for credentials says “as” what is not known, or not known there.',
    twice: 'Entry {{place}} of the rule for credentials names what an entry before it names.',
  },
  {
    'not-a-rule': '인증 정보 규칙이 “names” 목록을 가진 객체가 아닙니다.',
    'too-many-names': '인증 정보 규칙의 이름이 {{count}}개입니다. 최대 {{most}}개까지 쓸 수 있습니다.',
    'not-a-name': '인증 정보 규칙의 {{place}}번째 항목이 객체가 아닙니다.',
    'bad-name':
      '인증 정보 규칙의 {{place}}번째 항목에는 공백, =, & 없이 문자, 숫자, 기호로 된 1~{{longest}}자의 이름이 필요합니다.',
    'bad-place': '인증 정보 규칙의 {{place}}번째 항목에는 “in” 값으로 “query” 또는 “field”가 필요합니다.',
    'bad-role': '인증 정보 규칙의 {{place}}번째 항목의 “as” 값을 알 수 없거나 그 위치에 쓸 수 없습니다.',
    twice: '인증 정보 규칙의 {{place}}번째 항목이 앞의 항목과 같은 이름을 가리킵니다.',
  },
)

/** Why a rule cannot be read, as one sentence. */
export function credentialProblemSentence(problem: CredentialProblem, language: Language): string {
  const t = translator(text, language)
  switch (problem.code) {
    case 'not-a-rule':
      return t(problem.code)
    case 'too-many-names':
      return t(problem.code, { count: formatNumber(problem.count, language), most: formatNumber(MOST_NAMES, language) })
    default:
      return t(problem.code, { place: problem.place, longest: LONGEST_NAME })
  }
}
