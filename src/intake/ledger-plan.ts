import type { LedgerMapping } from './mapping/ledger-row'
import type { ReadPlan } from './read-plan'

/** How ledgers and key histories are to be read. */
export interface LedgerReadPlan extends Pick<ReadPlan, 'zone' | 'credentials'> {
  readonly mapping: LedgerMapping
}

/** The plan for a table that is no access log; null for those of accesses. */
export function ledgerPlan({ mapping, zone, credentials }: ReadPlan): LedgerReadPlan | null {
  if (mapping === null || mapping.kind === 'access') return null
  return { mapping: { ...mapping, kind: mapping.kind }, zone, credentials }
}
