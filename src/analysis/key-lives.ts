import type { WordsColumns } from '@/engine/query'
import { isBefore } from './out-of-procedure'
import { eachUse, UseCounter, type UseTally, wordless } from './word-uses'

/**
 * From when to when a signing key was in force, epoch ms; infinite where the history does not say. `until` is the first instant
 * that is past the end for certain: a key revoked on a day may have been in force for all of it.
 */
export interface KeyLife {
  readonly from: number
  readonly until: number
}

/** What the history says against a key in use. */
export type KeyFault = 'unknown' | 'before' | 'after'

export interface KeyUse {
  readonly key: string
  readonly accesses: number
  /** Epoch ms. */
  readonly first: number
  readonly last: number
  /** Null where the history does not have the key. */
  readonly life: KeyLife | null
  readonly faults: readonly KeyFault[]
}

/** Keys in use against their history. A word of a tally is a key. */
export interface KeyComparison {
  readonly kind: 'keys'
  readonly used: UseTally
  /** Not in the history. */
  readonly unknown: UseTally
  /** In use before or after their life; accesses and times are those of all their uses. */
  readonly outside: UseTally
  /** The keys with faults, most accesses first, at most {@link KEYS_TOLD}. */
  readonly told: readonly KeyUse[]
  readonly without: number
  readonly silent: readonly number[]
}

export const KEYS_TOLD = 20

/** Whoever writes tokens can name as many keys as they like: those told last are let go before they are too many. */
const HELD = 4096

/**
 * Several entries of one key make one life: from the first beginning that is told to the last end. An entry without an end
 * leaves it to the others, unless the key was taken into use again after theirs.
 */
export function joinLives(a: KeyLife | undefined, b: KeyLife): KeyLife {
  if (a === undefined) return b
  const begun = [a.from, b.from].filter(Number.isFinite)
  const ended = [a.until, b.until].filter(Number.isFinite)
  const isOpen = (one: KeyLife, other: KeyLife): boolean =>
    one.until === Number.POSITIVE_INFINITY && one.from >= other.until
  return {
    from: begun.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...begun),
    until: ended.length === 0 || isOpen(a, b) || isOpen(b, a) ? Number.POSITIVE_INFINITY : Math.max(...ended),
  }
}

/** Compares what logs say of their column `key`. */
export function compareKeys(lives: ReadonlyMap<string, KeyLife>, logs: readonly WordsColumns[]): KeyComparison {
  const used = new UseCounter()
  const unknown = new UseCounter()
  const outside = new UseCounter()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let told: KeyUse[] = []
  eachUse(logs, (bytes, from, to, accesses, first, last) => {
    const key = decoder.decode(bytes.subarray(from, to))
    const life = lives.get(key) ?? null
    const faults = faultsOf(life, first, last)
    used.add(accesses, first, last)
    if (faults.length === 0) return
    if (life === null) unknown.add(accesses, first, last)
    else outside.add(accesses, first, last)
    told.push({ key, accesses, first, last, life, faults })
    if (told.length === HELD) told = mostUsed(told)
  })
  const tallies = { used: used.tally(), unknown: unknown.tally(), outside: outside.tally() }
  return { kind: 'keys', ...tallies, told: mostUsed(told), ...wordless(logs) }
}

function faultsOf(life: KeyLife | null, first: number, last: number): readonly KeyFault[] {
  if (life === null) return ['unknown']
  const before: KeyFault[] = isBefore(first, life.from) ? ['before'] : []
  return last >= life.until ? [...before, 'after'] : before
}

const mostUsed = (keys: readonly KeyUse[]): KeyUse[] =>
  [...keys].sort((a, b) => b.accesses - a.accesses || (a.key < b.key ? -1 : 1)).slice(0, KEYS_TOLD)
