import { defineText, type Language, translator } from '@/base/text'
import { local } from './local'
import { relationsOf } from './number-traps'
import type { Case, Count, LocalText } from './schema'
import { formatQuantity } from './text'

const text = defineText(
  'case/count-facts',
  {
    method: 'Method',
    includes: 'Included',
    excludes: 'Not included',
    relations: 'Relation',
    notStated: 'not stated',
    'part-of': 'part of {{other}}',
    'adds-to': 'on top of {{other}}',
    replaces: 'replaces {{other}}',
    restates: 'restates {{other}}',
    contradicts: 'contradicts {{other}}',
    count: '{{value}} ({{what}})',
  },
  {
    method: '집계 방법',
    includes: '포함',
    excludes: '제외',
    relations: '관계',
    notStated: '미공개',
    'part-of': '{{other}}의 일부',
    'adds-to': '{{other}}에 더해짐',
    replaces: '{{other}}을(를) 대체',
    restates: '{{other}}을(를) 되풀이',
    contradicts: '{{other}}와(과) 모순',
    count: '{{value}}({{what}})',
  },
)

/** What a source may say of a count beside its number. */
export const COUNT_FACTS = ['method', 'includes', 'excludes', 'relations'] as const
export type CountFact = (typeof COUNT_FACTS)[number]

export const countFactName = (fact: CountFact, lang: Language): string => translator(text, lang)(fact)

/** In words; "not stated" where no source says, for relations nothing. */
export function sayCountFact(fact: CountFact, count: Count, incident: Case, lang: Language): string {
  const t = translator(text, lang)
  if (fact === 'relations') {
    return relationsOf(count)
      .flatMap(({ kind, count: id }) => {
        const other = incident.counts.find((each) => each.id === id)
        if (other === undefined) return []
        const value = formatQuantity(other.value, other.unit, lang)
        return [t(kind, { other: t('count', { value, what: local(other.what, lang) }) })]
      })
      .join('; ')
  }
  const said = count[fact]
  if (said === undefined) return t('notStated')
  const words: readonly LocalText[] = Array.isArray(said) ? said : [said]
  return words.map((each) => local(each, lang)).join('; ')
}
