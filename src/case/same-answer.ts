import type { Claim, When } from './schema'
import { beginningOf, spanOfWhen } from './when'

/** `apart`: answers of different kind or unit, which neither support nor contest each other. */
export type Agreement = 'same' | 'different' | 'apart'

/**
 * Whether two claims give the same answer to their question:
 * - quantities: equal value and unit, or one the rounding of the other (4,500 and 4,536); different units are apart,
 *   because units never compare;
 * - times: the beginning of one lies within the beginning of the other (April 2025 and 14 April 2025). A published
 *   end tells how long, not when, and is not compared;
 * - neither: equal words;
 * - one with a number or time and one without: the same if worded the same, else apart.
 */
export function agreementOf(a: Claim, b: Claim): Agreement {
  if (a.quantity !== undefined && b.quantity !== undefined) {
    if (a.quantity.unit !== b.quantity.unit) return 'apart'
    return sameNumber(a.quantity, b.quantity) ? 'same' : 'different'
  }
  if (a.when !== undefined && b.when !== undefined) return sameBeginning(a.when, b.when) ? 'same' : 'different'
  if (a.value.trim().toLowerCase() === b.value.trim().toLowerCase()) return 'same'
  return isMeasured(a) || isMeasured(b) ? 'apart' : 'different'
}

function sameNumber(a: NonNullable<Claim['quantity']>, b: NonNullable<Claim['quantity']>): boolean {
  if (a.value === b.value) return true
  return (
    (a.rounded === true && roundedLike(b.value, a.value) === a.value) ||
    (b.rounded === true && roundedLike(a.value, b.value) === b.value)
  )
}

/** `value` rounded to as many significant digits as `model` has before its zeros at the end. */
function roundedLike(value: number, model: number): number {
  const digits = String(model)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length
  return Number(value.toPrecision(Math.max(1, digits)))
}

const isMeasured = (claim: Claim): boolean => claim.quantity !== undefined || claim.when !== undefined

/** Whether two published times can begin at the same moment, one being the more exact. */
export function sameBeginning(a: When, b: When): boolean {
  const [x, y] = [spanOfWhen(beginningOf(a)), spanOfWhen(beginningOf(b))]
  return (x.from <= y.from && y.to <= x.to) || (y.from <= x.from && x.to <= y.to)
}
