import type { Case, SigningKey } from '@/case/schema'
import type { Condition } from '@/engine/condition'

/** The key of the case that was in other hands, by the id that stands in logs; null where the case has none. */
export function exposedKey(full: Case): (SigningKey & { readonly kid: string }) | null {
  const found = full.signingKeys.find((key) => key.kid !== null && key.copied !== null)
  return found === undefined || found.kid === null ? null : { ...found, kid: found.kid }
}

/** Rows that nobody attributes to the intruder: not signed with that key. What else the filter asks holds for them too, but for keys. */
export const normalTraffic = (where: readonly Condition[], kid: string): readonly Condition[] => [
  ...where.filter((condition) => !('column' in condition && condition.column === 'key')),
  { is: 'one-of', column: 'key', values: [kid], not: true },
]
