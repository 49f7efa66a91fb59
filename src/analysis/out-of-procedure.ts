import type { WordsColumns } from '@/engine/query'
import type { IssuedTokens } from './issued-tokens'
import { eachUse, UseCounter, type UseTally, wordless } from './word-uses'

/** Tokens in use against the ledger of those that the normal procedure issued. A word of a tally is a token. */
export interface TokenComparison {
  readonly kind: 'ledger'
  /** All tokens that the logs name. */
  readonly used: UseTally
  /** Those of them that the ledger has. */
  readonly issued: UseTally
  /** In use, never issued: out of procedure. */
  readonly neverIssued: UseTally
  /** Of these, in use before the first entry of the ledger or for the first time after its last: it may just not reach so far. */
  readonly beyondLedger: UseTally
  /** Of these, with the id of a token that was issued and is another one. */
  readonly borrowedIds: UseTally
  /** Issued, but in use before that, and after they had ended; accesses and times are those of all their uses. */
  readonly beforeIssue: UseTally
  readonly afterExpiry: UseTally
  /** Accesses without a token in logs that name some. */
  readonly without: number
  /** Places of the logs that name no token at all. */
  readonly silent: readonly number[]
}

/** Compares what logs say of their column `token`. */
export function compareTokens(ledger: IssuedTokens, logs: readonly WordsColumns[]): TokenComparison {
  const count = {
    used: new UseCounter(),
    issued: new UseCounter(),
    neverIssued: new UseCounter(),
    beyondLedger: new UseCounter(),
    borrowedIds: new UseCounter(),
    beforeIssue: new UseCounter(),
    afterExpiry: new UseCounter(),
  }
  eachUse(logs, (bytes, from, to, accesses, first, last) => {
    const found = ledger.find(bytes, from, to)
    count.used.add(accesses, first, last)
    if (typeof found !== 'string') {
      count.issued.add(accesses, first, last)
      if (isBefore(first, found.issuedAt)) count.beforeIssue.add(accesses, first, last)
      if (isBefore(found.expiresAt, last)) count.afterExpiry.add(accesses, first, last)
      return
    }
    count.neverIssued.add(accesses, first, last)
    if (found === 'other') count.borrowedIds.add(accesses, first, last)
    else if (isBefore(first, ledger.first) || isBefore(ledger.last, first))
      count.beyondLedger.add(accesses, first, last)
  })
  const tallies = Object.entries(count).map(([name, counter]) => [name, counter.tally()] as const)
  return { kind: 'ledger', ...(Object.fromEntries(tallies) as Record<keyof typeof count, UseTally>), ...wordless(logs) }
}

/** Many logs cut their times to seconds, and two machines' clocks agree no better: only a whole second counts. */
export const isBefore = (a: number, b: number): boolean => Math.floor(a / 1000) < Math.floor(b / 1000)
