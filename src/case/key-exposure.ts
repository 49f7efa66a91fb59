import { questionView, type Standing } from './question-view'
import type { Case, Claim, SigningKey, When } from './schema'
import { daysFromTo, startOf } from './when'

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

/** A date that a key's life begins or ends with, by the case or by rival claims. */
export interface KeyDate {
  readonly kind: 'copied' | 'ownerLeft' | 'revoked'
  readonly when: When
  /** Claims of that date; none where only the case itself gives it. */
  readonly claims: readonly Claim[]
  readonly standing: Standing
}

/** The exposed span under one pair of rival dates. */
export interface RivalExposure {
  readonly from: KeyDate
  readonly to: KeyDate | null
  readonly days: number | [number, number] | null
}

/** The span under each rival date of its beginning (copied, owner left) and of its end (revoked), the longest first. */
export function rivalExposures(key: SigningKey, incident: Case): RivalExposure[] {
  const starts = [...keyDates('copied', key, incident), ...keyDates('ownerLeft', key, incident)]
  const ends = keyDates('revoked', key, incident)
  const spans = starts.flatMap((from): RivalExposure[] =>
    ends.length === 0
      ? [{ from, to: null, days: null }]
      : ends
          // A key revoked before it was copied was never exposed by that pair of claims.
          .filter((to) => startOf(to.when) >= startOf(from.when))
          .map((to) => ({ from, to, days: daysFromTo(from.when, to.when, incident.zone) })),
  )
  return spans.toSorted((a, b) => mostDays(b) - mostDays(a))
}

export const mostDays = ({ days }: RivalExposure): number => (typeof days === 'number' ? days : (days?.[1] ?? 0))
export const leastDays = ({ days }: RivalExposure): number => (typeof days === 'number' ? days : (days?.[0] ?? 0))

/** Distinct dates, that of the case first. */
function keyDates(kind: KeyDate['kind'], key: SigningKey, incident: Case): KeyDate[] {
  const view = key.questions?.[kind] === undefined ? null : questionView(incident, key.questions[kind])
  const found = new Map<string, { when: When; claims: Claim[] }>()
  const at = (when: When): Claim[] => {
    const id = `${when.precision}:${startOf(when)}:${when.end ?? ''}`
    const entry = found.get(id) ?? { when, claims: [] }
    found.set(id, entry)
    return entry.claims
  }
  const own = key[kind]
  if (own !== null) at(own)
  for (const claim of view?.question.claims ?? []) if (claim.when !== undefined) at(claim.when).push(claim)
  return [...found.values()].map(({ when, claims }) => {
    const standings = claims.map((claim) => view?.standing.get(claim.id) ?? 'undisputed')
    return { kind, when, claims, standing: best(standings) }
  })
}

/** A date stands as well as the best of its claims. */
function best(standings: readonly Standing[]): Standing {
  const order: readonly Standing[] = ['undisputed', 'contested', 'superseded', 'outlier']
  return order.find((standing) => standings.includes(standing)) ?? 'undisputed'
}
