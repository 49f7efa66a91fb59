import type { ZoneId } from '@/base/brand'
import type { DateStyle } from '@/base/format'
import type { Language } from '@/base/text'
import type { Claim } from './schema'
import { formatQuantity } from './text'
import { formatWhen } from './when'

/** A claim's answer in the interface language where it is a time or a quantity, else in the compiler's English. */
export function answerText(claim: Claim, zone: ZoneId, lang: Language, style: DateStyle = 'long'): string {
  if (claim.when) return formatWhen(claim.when, zone, lang, style)
  if (claim.quantity) return formatQuantity(claim.quantity.value, claim.quantity.unit, lang)
  return claim.value
}

/** Whether the answer reads the same in every language of the interface. */
export const isMeasured = (claim: Claim): boolean => claim.when !== undefined || claim.quantity !== undefined
