import { formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { LONGEST_FILTER, LONGEST_VALUE, MOST_TERMS, MOST_VALUES } from './limits'
import { FILTER_FIELDS, type FilterField } from './term'
import { text } from './text'

/** Why a text is no filter: what, and where it stands (UTF-16 units from 0), to be marked in the box it was typed into. */
export interface FilterProblem {
  readonly what: FilterFault
  readonly at: number
  readonly length: number
  /** What stands there, in short. */
  readonly quote: string
  /** Of the term it stands in, where that is known. */
  readonly field: FilterField | null
}

export type FilterFault =
  | 'too-long'
  | 'too-many-terms'
  | 'too-many-values'
  | 'long-value'
  | 'hidden-character'
  | 'open-quote'
  | 'stray-quote'
  | 'after-quote'
  | 'bad-escape'
  | 'unknown-field'
  | 'no-value'
  | 'bad-number'
  | 'no-unit'
  | 'bad-hour'
  | 'reversed'
  | 'number-part'
  | 'no-none'
  | 'bad-network'
  | 'bad-extract'
  | 'wildcard'
  | 'mixed'

/** What is wrong and what to do, in a sentence or two. */
export function sayFilterProblem({ what, quote, field }: FilterProblem, language: Language): string {
  const number = (n: number): string => formatNumber(n, language)
  return translator(text, language)(`problem-${what}`, {
    quote,
    field: field ?? '',
    fields: FILTER_FIELDS.join(', '),
    terms: number(MOST_TERMS),
    values: number(MOST_VALUES),
    characters: number(LONGEST_VALUE),
    whole: number(LONGEST_FILTER),
  })
}
