import { formatNumber } from '@/base/format'
import { defineText, type Language, translator } from '@/base/text'
import type { CountComparison } from './count-comparison'
import { local } from './local'
import { type NumberTrap, sumOf, unitsOf } from './number-traps'
import { partyOf } from './party'
import type { Case, Claim, Count } from './schema'
import { formatQuantity, unitWord } from './text'

const text = defineText(
  'case/numbers',
  {
    'mixed-total':
      '{{who}} adds {{units}} to {{total}}: {{parts}} ({{sum}}). Numbers of different units never make a total.',
    mixedUnknown: '{{who}} gives a total of different units, {{total}}. Such a total counts nothing.',
    'ten-fold-larger': '{{who}} says {{value}}, ten times the {{other}} of {{otherWho}}: a digit too many.',
    'ten-fold-smaller': '{{who}} says {{value}}, a tenth of the {{other}} of {{otherWho}}: a digit too few.',
    'unit-changed':
      '{{who}} turns the {{other}} of {{otherWho}} into {{value}}: the digits are the same, the unit is not.',
    'part-larger': '{{part}}, {{partWhat}}, is said to be a part of {{whole}}, {{wholeWhat}}, and is larger than it.',
    'part-other-unit': '{{part}} is said to be a part of {{whole}}, which counts something else.',
    and: '{{first}} and {{last}}',
    'other-unit': 'No comparison is offered: {{a}} and {{b}} count different things.',
    'same-count': 'Choose two different numbers.',
    equal: '{{a}} ({{aWhat}}) and {{b}} ({{bWhat}}) are the same number.',
    times: '{{larger}} ({{largerWhat}}) is {{times}} times {{smaller}} ({{smallerWhat}}), {{by}} more.',
    more: '{{larger}} ({{largerWhat}}) is {{by}} more than {{smaller}} ({{smallerWhat}}).',
    rounded: 'At least one of them is rounded or a bound, so this is only about right.',
  },
  {
    'mixed-total':
      '{{who}}의 합계 {{total}}: {{parts}}(더하면 {{sum}}). 단위({{units}})가 다른 수는 합계가 되지 않는다.',
    mixedUnknown: '{{who}}: 단위가 다른 수를 더한 합계 {{total}}. 아무것도 센 것이 아니다.',
    'ten-fold-larger': '{{who}}: {{value}}. {{otherWho}}의 {{other}}의 10배로, 자릿수가 하나 많다.',
    'ten-fold-smaller': '{{who}}: {{value}}. {{otherWho}}의 {{other}}의 10분의 1로, 자릿수가 하나 적다.',
    'unit-changed': '{{who}}: {{value}}. {{otherWho}}의 {{other}} 쪽과 숫자는 같고 단위가 다르다.',
    'part-larger': '{{part}}({{partWhat}}): {{whole}}({{wholeWhat}})의 일부라면서 더 크다.',
    'part-other-unit': '{{part}}: {{whole}}의 일부라고 하나 세는 것이 다르다.',
    and: '{{first}}, {{last}}',
    'other-unit': '비교하지 않음. 서로 다른 것을 센 수: {{a}}, {{b}}.',
    'same-count': '서로 다른 두 수를 고르세요.',
    equal: '{{a}}({{aWhat}}), {{b}}({{bWhat}}): 같은 수다.',
    times: '{{larger}}({{largerWhat}}): {{smaller}}({{smallerWhat}})의 {{times}}배이며 {{by}} 많다.',
    more: '{{larger}}({{largerWhat}}): {{smaller}}({{smallerWhat}})보다 {{by}} 많다.',
    rounded: '적어도 하나는 반올림했거나 한계값이므로 대략적이다.',
  },
)

/** Why a number is a trap, in one sentence or two. */
export function sayTrap(trap: NumberTrap, full: Case, lang: Language): string {
  const t = translator(text, lang)
  const who = (claim: Claim): string => local(partyOf(full, claim.party).name, lang)
  const said = ({ quantity }: Claim): string => (quantity ? formatQuantity(quantity.value, quantity.unit, lang) : '')
  switch (trap.kind) {
    case 'mixed-total': {
      const total = formatNumber(trap.claim.quantity?.value ?? 0, lang)
      if (trap.parts.length === 0) return t('mixedUnknown', { who: who(trap.claim), total })
      const units = listed(
        unitsOf(trap.parts).map((unit) => lower(unitWord(unit, lang))),
        lang,
      )
      const parts = listed(
        trap.parts.map(({ value, unit }) => formatQuantity(value, unit, lang)),
        lang,
      )
      return t('mixed-total', { who: who(trap.claim), units, total, parts, sum: formatNumber(sumOf(trap.parts), lang) })
    }
    case 'ten-fold':
    case 'unit-changed': {
      const { claim, other } = trap
      const key = trap.kind === 'unit-changed' ? trap.kind : trap.larger ? 'ten-fold-larger' : 'ten-fold-smaller'
      return t(key, { who: who(claim), value: said(claim), other: said(other), otherWho: who(other) })
    }
    case 'part-larger':
    case 'part-other-unit': {
      const { part, whole } = trap
      const [partWhat, wholeWhat] = [local(part.what, lang), local(whole.what, lang)]
      return t(trap.kind, { part: figure(part, lang), partWhat, whole: figure(whole, lang), wholeWhat })
    }
  }
}

/** The sentence about two counts, or why there is none. */
export function sayComparison(comparison: CountComparison, a: Count, b: Count, lang: Language): string {
  const t = translator(text, lang)
  switch (comparison.kind) {
    case 'other-unit':
      return t('other-unit', { a: lower(unitWord(a.unit, lang)), b: lower(unitWord(b.unit, lang)) })
    case 'same-count':
      return t('same-count')
    case 'equal': {
      const what = { aWhat: local(a.what, lang), bWhat: local(b.what, lang) }
      return withCaution(t('equal', { a: figure(a, lang), b: figure(b, lang), ...what }), comparison.rounded, lang)
    }
    case 'more': {
      const { larger, smaller, times, by } = comparison
      const values = {
        larger: figure(larger, lang),
        largerWhat: local(larger.what, lang),
        smaller: figure(smaller, lang),
        smallerWhat: local(smaller.what, lang),
        by: formatNumber(by, lang),
      }
      const sentence =
        times === null ? t('more', values) : t('times', { ...values, times: formatNumber(round(times), lang) })
      return withCaution(sentence, comparison.rounded, lang)
    }
  }
}

const figure = ({ value, unit }: Count, lang: Language): string => formatQuantity(value, unit, lang)
const lower = (word: string): string => (/^[A-Z][a-z]/.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word)
/** Three digits are as many as such a ratio deserves. */
const round = (times: number): number => (times >= 100 ? Math.round(times) : Number(times.toPrecision(3)))

function withCaution(sentence: string, rounded: boolean, lang: Language): string {
  return rounded ? `${sentence} ${translator(text, lang)('rounded')}` : sentence
}

function listed(words: readonly string[], lang: Language): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : translator(text, lang)('and', { first: words.slice(0, -1).join(', '), last })
}
