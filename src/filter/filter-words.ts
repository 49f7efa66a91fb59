import { formatNumber } from '@/base/format'
import { type Language, type Translate, translator } from '@/base/text'
import { visible } from '@/base/visible'
import { isWithheld } from './compile-filter'
import { isNumberField, type NumberField, writeRange } from './number-values'
import type { FilterField, FilterTerm, FilterValue } from './term'
import { text } from './text'

/** What a chip says of a term. Texts from logs have their invisible characters named. */
export interface FilterWords {
  /** `Client`, `클라이언트`. */
  readonly field: string
  /** `not 203.0.113.7 or 2 others`; long values are cut. */
  readonly values: string
  /** Something of it was withheld by the sender of a link: it asks nothing. */
  readonly withheld: boolean
}

/** A term in a few words. */
export function filterWords(term: FilterTerm, language: Language): FilterWords {
  const t = translator(text, language)
  const withheld = isWithheld(term)
  const said = withheld ? t('withheld') : listed(term, language)
  return { field: fieldWord(term.field, language), values: term.not ? t('not', { values: said }) : said, withheld }
}

/** Name of a field for people; in filters it is always the English one. */
export const fieldWord = (field: FilterField, language: Language): string => translator(text, language)(field)

/** One value in words: `none`, `4xx`, `1,000 to 2,000`, `holds “okhttp”`. */
function valueWords(field: FilterField, value: FilterValue, language: Language): string {
  const t = translator(text, language)
  switch (value.is) {
    case 'none':
      return t('none')
    case 'withheld':
      return t('withheld')
    case 'holds':
      return t('holds', { text: cut(value.text) })
    case 'range':
      return isNumberField(field) ? rangeWords(field, value, language, t) : ''
    case 'network':
      return value.text
    case 'text':
      return value.text === '' ? t('empty') : visible(cut(value.text))
  }
}

const SHOWN = 2

function listed({ field, values }: FilterTerm, language: Language): string {
  const t = translator(text, language)
  const words = values.slice(0, SHOWN).map((value) => valueWords(field, value, language))
  const [first = '', last] = words
  if (values.length > SHOWN) return t('others', { first, count: values.length - 1 })
  return last === undefined ? first : t('or', { values: first, last })
}

function rangeWords(
  field: NumberField,
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
  t: Translate<NonNullable<typeof text.keys>>,
): string {
  const one = (n: number): string => {
    if (field === 'bytes') return formatNumber(n, language)
    return writeRange(field, { from: n, to: n })
  }
  const written = writeRange(field, { from, to })
  if (from === to || written.endsWith('xx')) return from === to ? one(from) : written
  if (Number.isFinite(from) && Number.isFinite(to)) return t('range', { from: one(from), to: one(to) })
  if (Number.isFinite(from)) return t('from', { from: one(from) })
  return Number.isFinite(to) ? t('to', { to: one(to) }) : t('any')
}

const LONGEST = 40
/** Long values keep their beginning and end, where they differ. */
function cut(value: string): string {
  const units = [...value.slice(0, LONGEST * 4)]
  if (units.length <= LONGEST) return value
  const end = [...value.slice(-24)].slice(-12)
  return `${units.slice(0, LONGEST - 13).join('')}…${end.join('')}`
}
