import type { Case, Claim, Party, Side } from './schema'

const indexes = new WeakMap<Case, Map<string, Party>>()

/**
 * The party with this id.
 * @throws RangeError when the case has none; `parseCase` lets no such case through.
 */
export function partyOf(incident: Case, id: string): Party {
  let index = indexes.get(incident)
  if (index === undefined) {
    index = new Map(incident.parties.map((party) => [party.id, party]))
    indexes.set(incident, index)
  }
  const party = index.get(id)
  if (party === undefined) throw new RangeError(`no party ${id}`)
  return party
}

/** Whose colour and shape the words or deeds of a party wear. */
export const sideOf = (incident: Case, id: string): Side => partyOf(incident, id).side

/** Parties that speak for each other share a group; a party without one is its own. */
export function groupOf(incident: Case, id: string): string {
  return partyOf(incident, id).group ?? id
}

/**
 * Who answers with this claim, for telling rivals from second thoughts: the party's group, each press publisher
 * by itself, and a claim said beside the party's other answers by itself too.
 */
export function claimantOf(incident: Case, claim: Claim): string {
  const group = groupOf(incident, claim.party)
  if (sideOf(incident, claim.party) === 'press') return `${group}@${publisherOf(incident, claim.source)}`
  return claim.beside === true ? `${group}#${claim.id}` : group
}

/** Publisher of a source, for independence; the id where the source is not there. */
export const publisherOf = (incident: Case, sourceId: string): string =>
  incident.sources.find((source) => source.id === sourceId)?.publisher ?? sourceId

/** The company the case is about: the first party on its side that leads its group. */
export function companyOf(incident: Case): Party | null {
  const companies = incident.parties.filter((party) => party.side === 'company')
  return companies.find((party) => (party.group ?? party.id) === party.id) ?? companies[0] ?? null
}
