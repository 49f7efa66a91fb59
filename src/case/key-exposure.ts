import type { Case, SigningKey, When } from './schema'
import { daysFromTo } from './when'

/** How long a signing key could be used by someone who should not have it. That it could is not that it was. */
export interface KeyExposure {
  readonly key: SigningKey
  /** From the copying, or where that is unknown from the owner's leaving. */
  readonly from: When
  readonly to: When | null
  /** Calendar days in the zone of the case, a range where a date is soft; null while not revoked. */
  readonly days: number | [number, number] | null
}

export function keyExposure(key: SigningKey, incident: Case): KeyExposure | null {
  const from = key.copied ?? key.ownerLeft
  if (from === null) return null
  return {
    key,
    from,
    to: key.revoked,
    days: key.revoked === null ? null : daysFromTo(from, key.revoked, incident.zone),
  }
}
