import { type HashEnd, IssuedTokens } from '@/analysis/issued-tokens'
import { compareKeys, joinLives, type KeyComparison, type KeyLife } from '@/analysis/key-lives'
import { compareTokens, type TokenComparison } from '@/analysis/out-of-procedure'
import { type EpochMs, epochMs, type IsoDay, type ZoneId } from '@/base/brand'
import { addDays, atStartOfDay, dayOf } from '@/base/zoned'
import type { WordsColumns } from '@/engine/query'
import { type LedgerColumns, type LedgerTime, PRECISIONS, type Precision } from '@/intake/mapping/ledger-batch'
import { textAt } from '@/intake/mapping/text-values'

export type LedgerComparison = TokenComparison | KeyComparison

/** Earliest and latest time that entries tell, and the precision of the less exact of them. */
export interface LedgerSpan {
  readonly first: EpochMs
  readonly last: EpochMs
  readonly precision: Precision
}

/** What is kept of a ledger or key history: what logs are compared with. */
export interface LedgerIndex {
  add(columns: LedgerColumns): void
  /** Null where it tells no time. */
  span(): LedgerSpan | null
  /** Entries that name what is compared: a token, a key. */
  named(): number
  /** `logs` tell of their column `token` or `key`. */
  compare(logs: readonly WordsColumns[]): LedgerComparison
}

export function tokenIndex(hashEnd: HashEnd): LedgerIndex {
  const tokens = new IssuedTokens(hashEnd)
  return {
    add({ length, text, times }) {
      const { issuedAt, expiresAt } = times
      if (issuedAt !== undefined && expiresAt !== undefined) {
        tokens.add({ length, token: text.token ?? null, issuedAt, expiresAt })
      }
    },
    span: () => spanOf({ at: tokens.first, precision: 'instant' }, { at: tokens.last, precision: 'instant' }),
    named: () => tokens.entries,
    compare: (logs) => compareTokens(tokens, logs),
  }
}

/** `zone` is the one in which days and months were written. */
export function keyIndex(zone: ZoneId): LedgerIndex {
  const lives = new Map<string, KeyLife>()
  let named = 0
  let first: ToldTime = { at: Number.POSITIVE_INFINITY, precision: 'instant' }
  let last: ToldTime = { at: Number.NEGATIVE_INFINITY, precision: 'instant' }
  const look = (columns: LedgerColumns, i: number): void => {
    const key = columns.text.key === undefined ? null : textAt(columns.text.key, i)
    if (key === null) return
    named++
    const told = (name: LedgerTime): ToldTime | null => {
      const at = columns.times[name]?.[i] ?? Number.NaN
      if (Number.isNaN(at)) return null
      const time: ToldTime = { at, precision: PRECISIONS[columns.precision[name]?.[i] ?? 0] ?? 'instant' }
      if (at < first.at) first = time
      if (at > last.at) last = time
      return time
    }
    const [created, activated, retired, revoked] = KEY_TIMES.map(told)
    const from = (activated ?? created)?.at ?? Number.NEGATIVE_INFINITY
    const end = revoked ?? retired ?? null
    const until = end === null ? Number.POSITIVE_INFINITY : endOf(end, zone)
    lives.set(key, joinLives(lives.get(key), { from, until }))
  }
  return {
    add(columns) {
      for (let i = 0; i < columns.length; i++) look(columns, i)
    },
    span: () => spanOf(first, last),
    named: () => named,
    compare: (logs) => compareKeys(lives, logs),
  }
}

const KEY_TIMES = ['createdAt', 'activatedAt', 'retiredAt', 'revokedAt'] as const

interface ToldTime {
  readonly at: number
  readonly precision: Precision
}

/** The first instant that is past a time for certain: whole seconds, whole days, whole months. */
function endOf({ at, precision }: ToldTime, zone: ZoneId): number {
  if (precision === 'instant') return Math.floor(at / 1000) * 1000 + 1000
  const day = dayOf(epochMs(at), zone)
  if (precision === 'day') return atStartOfDay(addDays(day, 1), zone)
  // From the first of a month, 32 days lead into the next.
  const next = addDays(`${day.slice(0, 7)}-01` as IsoDay, 32)
  return atStartOfDay(`${next.slice(0, 7)}-01` as IsoDay, zone)
}

function spanOf(first: ToldTime, last: ToldTime): LedgerSpan | null {
  if (first.at > last.at) return null
  const coarser = Math.max(PRECISIONS.indexOf(first.precision), PRECISIONS.indexOf(last.precision))
  return { first: epochMs(first.at), last: epochMs(last.at), precision: PRECISIONS[coarser] ?? 'instant' }
}
