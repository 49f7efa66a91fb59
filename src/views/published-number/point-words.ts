import { formatCompact, formatIsoDay, formatNumber } from '@/base/format'
import { type Language, translator } from '@/base/text'
import { local } from '@/case/local'
import type { NumberPoint } from '@/case/number-steps'
import { text as caseText, formatQuantity } from '@/case/text'
import { text } from './text'

/** The figure with its unit, rounded only where the source rounded: 33.7M accounts, 148,056,502 page-views. */
export function sayFigure({ count, role }: NumberPoint, language: Language): string {
  const full = formatNumber(count.value, language)
  const shown = count.exactness === 'exact' ? full : formatCompact(count.value, language)
  const plus = role === 'addition' ? '+' : ''
  return plus + formatQuantity(count.value, count.unit, language).replace(full, shown)
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

/** Points in the order in which they deserve a label: wholes before parts, disputed before settled, large before small. */
export const byImportance = (points: readonly NumberPoint[]): NumberPoint[] =>
  [...points].sort(
    (a, b) =>
      IMPORTANCE[a.role] - IMPORTANCE[b.role] ||
      Number(b.count.question !== undefined) - Number(a.count.question !== undefined) ||
      b.count.value - a.count.value,
  )
