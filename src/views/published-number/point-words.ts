import { formatIsoDay, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { local } from '@/case/local'
import type { NumberPoint } from '@/case/number-steps'
import { text as caseText, formatQuantity } from '@/case/text'
import { text } from './text'

const MILLION = 1_000_000
/** Shorter, but never rounder: 37.55M, 3,755만. */
const compact = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 8, useGrouping: 'always' })
const COMPACT: Record<Language, Intl.NumberFormat> = { en: compact('en'), ko: compact('ko') }

/** As the ledger writes a bound. */
const BOUND: Readonly<Record<NumberPoint['count']['exactness'], string>> = {
  exact: '',
  rounded: '',
  'at-least': '≥ ',
  'at-most': '≤ ',
}

/** The figure with its unit and, of a bound, its sign; shortened only where the source rounded: 33.7M accounts, 148,056,502 page-views. */
function sayFigure({ count, role }: NumberPoint, language: Language): string {
  const full = formatNumber(count.value, language)
  const shown = count.exactness === 'exact' || count.value < MILLION ? full : COMPACT[language].format(count.value)
  const sign = role === 'addition' ? '+' : BOUND[count.exactness]
  return sign + formatQuantity(count.value, count.unit, language).replace(full, shown)
}

/** The label beside a point: figure and day. */
export const labelOf = (point: NumberPoint, language: Language): string =>
  `${sayFigure(point, language)}, ${formatIsoDay(point.count.asOf, language, 'short')}`

/** The whole point in words, for those who listen. */
export const sayPoint = (point: NumberPoint, language: Language): string =>
  translator(text, language)('point', {
    value: formatQuantity(point.count.value, point.count.unit, language),
    what: local(point.count.what, language),
    party: local(point.party.name, language),
    when: formatIsoDay(point.count.asOf, language, 'medium'),
    standing: translator(caseText, language)(`standing${point.standing}`),
  })

const IMPORTANCE = { step: 0, addition: 1, part: 2, again: 3 } as const

/**
 * Points in the order in which they deserve a label: wholes before parts, disputed before settled, large before small.
 * What only repeats another figure has its card and no label.
 */
export const byImportance = (points: readonly NumberPoint[]): NumberPoint[] =>
  points
    .filter((point) => point.role !== 'again')
    .sort(
      (a, b) =>
        IMPORTANCE[a.role] - IMPORTANCE[b.role] ||
        Number(b.count.question !== undefined) - Number(a.count.question !== undefined) ||
        b.count.value - a.count.value,
    )
