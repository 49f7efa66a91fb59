import type { Sha256, ZoneId } from '@/base/brand'
import { toIso } from '@/base/zoned'
import { ledgerLines, type OpenLedger } from '@/data/ledgers'

/** An issuance ledger or key history that is open, and what the open logs say against it. */
export interface SummaryLedger {
  readonly name: string
  readonly kind: 'ledger' | 'keys'
  readonly lines: number
  readonly rows: number
  readonly rejects: number
  readonly skipped: number
  /** Earliest and latest time that it tells: of a ledger, its first and last issue. */
  readonly first: string | null
  readonly last: string | null
  /** How exactly those two were told; a day or a month stands as its first instant. */
  readonly precision: 'instant' | 'day' | 'month' | null
  /** Of the file as opened; null for several, whose hashes stand in `files`. */
  readonly sha256: Sha256 | null
  readonly files: readonly { readonly name: string; readonly sha256: Sha256 }[]
  readonly simulated: boolean
  /** Different tokens in the logs, those that were never issued, and the accesses with these. Null where nothing can be compared. */
  readonly tokensInLogs: number | null
  readonly neverIssued: number | null
  readonly accessesWithNeverIssued: number | null
  /** Tokens in use before they were issued, and after they had expired. */
  readonly usedBeforeIssue: number | null
  readonly usedAfterExpiry: number | null
  /** Of a key history: different keys in the logs, those it does not know, and those in use before or after their time. */
  readonly keysInLogs: number | null
  readonly unknownKeys: number | null
  readonly keysOutsideLife: number | null
}

/** Those that were read. Instants have the offset of `zone`. */
export const summaryLedgers = (ledgers: readonly OpenLedger[], zone: ZoneId): SummaryLedger[] =>
  ledgers.flatMap((ledger) => {
    const { fileName, files, kind, simulated, state } = ledger
    if (state.status !== 'ready') return []
    const { facts, comparison } = state
    const { sha256, span } = facts
    const [only, ...others] = sha256
    return [
      {
        name: fileName,
        kind,
        ...ledgerLines(facts),
        first: span && toIso(span.first, zone),
        last: span && toIso(span.last, zone),
        precision: span?.precision ?? null,
        sha256: others.length === 0 ? (only ?? null) : null,
        files: sha256.map((hash, source) => ({ name: files[source]?.name ?? fileName, sha256: hash })),
        simulated,
        ...NOTHING_COMPARED,
        ...(comparison.status === 'done' ? compared(comparison) : {}),
      },
    ]
  })

const NOTHING_COMPARED = {
  tokensInLogs: null,
  neverIssued: null,
  accessesWithNeverIssued: null,
  usedBeforeIssue: null,
  usedAfterExpiry: null,
  keysInLogs: null,
  unknownKeys: null,
  keysOutsideLife: null,
}

type Ready = Extract<OpenLedger['state'], { readonly status: 'ready' }>
type Compared = Extract<Ready['comparison'], { readonly status: 'done' }>

function compared({ result, logs }: Compared): Partial<SummaryLedger> {
  if (result.silent.length === logs.length) return {}
  if (result.kind === 'keys') {
    const { used, unknown, outside } = result
    return { keysInLogs: used.words, unknownKeys: unknown.words, keysOutsideLife: outside.words }
  }
  return {
    tokensInLogs: result.used.words,
    neverIssued: result.neverIssued.words,
    accessesWithNeverIssued: result.neverIssued.accesses,
    usedBeforeIssue: result.beforeIssue.words,
    usedAfterExpiry: result.afterExpiry.words,
  }
}
