import type { ZoneId } from '@/base/brand'
import type { Language } from '@/base/text'
import type { Claim } from '@/case/schema'
import { formatQuantity } from '@/case/text'
import { formatWhen } from '@/case/when'

/** A claim's answer in the interface language where it is a time or a quantity, else in the compiler's English. */
export function answerOf(claim: Claim, zone: ZoneId, language: Language): string {
  if (claim.when) return formatWhen(claim.when, zone, language, 'long')
  if (claim.quantity) return formatQuantity(claim.quantity.value, claim.quantity.unit, language)
  return claim.value
}
