import type { EpochMs, IsoDay } from '@/base/brand'
import { type DutyClock, evaluateDuty } from './duty-clock'
import { groupOf, partyOf } from './party'
import type { Case, Claim, Party, When } from './schema'

/** One party whose word the headline follows. */
export interface HeadlineAccount {
  readonly party: Party
  /** The day its account was complete. */
  readonly assertedAt: IsoDay
  readonly sources: readonly string[]
}

/** A rival reading of the duty that the headline tells. */
export interface RivalClock {
  readonly party: Party
  readonly duty: string
  readonly triggerAt: When
  readonly at: EpochMs
  /** Negative: inside the limit. */
  readonly lateMinutes: number
  readonly sources: readonly string[]
}

/** Adopted claims gathered by the party group that asserted them, in the order given. */
export function buildAccounts(incident: Case, claims: readonly Claim[]): HeadlineAccount[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const group = groupOf(incident, claim.party)
    groups.set(group, [...(groups.get(group) ?? []), claim])
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const assertedAt =
      own
        .map((claim) => claim.assertedAt)
        .toSorted()
        .at(-1) ?? first.assertedAt
    const sources = [...new Set(own.map((claim) => claim.source))]
    return [{ party: speakerFor(incident, partyOf(incident, first.party)), assertedAt, sources }]
  })
}

/** Who is named for a party in a sentence: itself where the case says how, else the party its group is called by. */
const speakerFor = (incident: Case, party: Party): Party =>
  party.proseName !== undefined ? party : (incident.parties.find((other) => other.id === party.group) ?? party)

/** Another party's real (not hypothetical) reading of the duty, where it is exact and comes out differently. */
export function rivalClockOf(incident: Case, told: DutyClock): RivalClock | null {
  for (const duty of incident.duties) {
    if (duty.group !== told.duty.group || duty.hypothetical === true || duty.triggerAt === null) continue
    if (groupOf(incident, duty.party) === groupOf(incident, told.duty.party)) continue
    const { triggerAt, lateMinutes } = evaluateDuty(duty, incident)
    if (triggerAt === null || lateMinutes === null || lateMinutes === told.lateMinutes) continue
    return {
      party: speakerFor(incident, partyOf(incident, duty.party)),
      duty: duty.id,
      triggerAt: duty.triggerAt,
      at: triggerAt,
      lateMinutes,
      sources: withoutStatutes(incident, duty.sources),
    }
  }
  return null
}

/** The text of the law backs the limit, not the reading. */
function withoutStatutes(incident: Case, ids: readonly string[]): string[] {
  const isStatute = (id: string): boolean =>
    incident.sources.some((source) => source.id === id && source.kind === 'primary')
  return ids.filter((id) => !isStatute(id))
}
