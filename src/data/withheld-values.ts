import { createStore as createDatabase, delMany, entries, getMany, set, type UseStore } from 'idb-keyval'
import { translator } from '@/base/text'
import type { FindWithheld } from '@/link/withholding'
import { whileBusy } from './activity'
import { notify } from './notices'
import { createStore, useStore } from './store'
import { text } from './withheld-text'

/**
 * What links do not say of people, under the random keys that stand there instead. Kept three times: in memory, for this tab over a
 * reload (session storage, which answers at once), and for other tabs and days (IndexedDB). It never leaves this browser.
 */
interface Kept {
  /** A filter term, as written. */
  readonly term: string
  /** When it was first withheld, epoch ms. */
  readonly at: number
}

/** In IndexedDB; beyond it the oldest go, and links with their keys then show less here, too. */
const MOST_KEPT = 2000
const SESSION = 'dwell.withheld.'

const terms = new Map<string, string>()
const keys = new Map<string, string>()
/** Keys that IndexedDB was asked for, so that each is asked for once. */
const asked = new Set<string>()
/** Replaced when IndexedDB has told more. */
const found = createStore<{ readonly find: FindWithheld }>({ find: findWithheld })
let database: UseStore | undefined
const openDatabase = (): UseStore => (database ??= createDatabase('dwell-withheld', 'terms'))
let pruned = false

/** The term under a key, as far as this tab knows it now. */
export function findWithheld(key: string): string | undefined {
  const term = terms.get(key) ?? inSession(key)
  if (term !== undefined) remember(key, term)
  return term
}

/** The same, changing when more is known. */
export const useFindWithheld = (): FindWithheld => useStore(found).find

/** The key of a term: the one it has in this tab, or a new random one. */
export function keyFor(term: string): string {
  const known = keys.get(term)
  if (known !== undefined) return known
  const key = randomKey()
  remember(key, term)
  try {
    sessionStorage.setItem(SESSION + key, term)
  } catch {
    // Refused or full: memory has it.
  }
  void whileBusy(store(key, { term, at: Date.now() }))
  return key
}

/** Looks in IndexedDB for keys this tab does not know; true where it had some of them. */
export async function lookForWithheld(wanted: readonly string[]): Promise<boolean> {
  const missing = wanted.filter((key) => findWithheld(key) === undefined && !asked.has(key))
  if (missing.length === 0) return false
  try {
    const kept = await getMany<Kept | undefined>(missing, openDatabase())
    for (const [i, key] of missing.entries()) {
      asked.add(key)
      const term = kept[i]?.term
      if (typeof term === 'string') remember(key, term)
    }
  } catch {
    return false
  }
  const some = missing.some((key) => terms.has(key))
  if (some) found.set(() => ({ find: (key) => findWithheld(key) }))
  return some
}

function remember(key: string, term: string): void {
  terms.set(key, term)
  if (!keys.has(term)) keys.set(term, key)
}

function inSession(key: string): string | undefined {
  try {
    return sessionStorage.getItem(SESSION + key) ?? undefined
  } catch {
    return undefined
  }
}

async function store(key: string, kept: Kept): Promise<void> {
  try {
    await set(key, kept, openDatabase())
    if (!pruned) await prune()
  } catch {
    // Told once: every further filter would be the same.
    notify('withheld:store', 'problem', (language) => translator(text, language)('notKept'))
  }
}

async function prune(): Promise<void> {
  pruned = true
  const all = await entries<string, Kept>(openDatabase())
  const oldest = all.sort(([, a], [, b]) => a.at - b.at).slice(0, Math.max(0, all.length - MOST_KEPT))
  await delMany(
    oldest.map(([key]) => key),
    openDatabase(),
  )
}

/** 12 digits of base 36, 62 bits: nobody finds a value by trying keys. */
function randomKey(): string {
  const digits: string[] = []
  while (digits.length < 12) {
    // Bytes that base 36 does not divide evenly would make some digits likelier.
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      if (byte < 252 && digits.length < 12) digits.push((byte % 36).toString(36))
    }
  }
  return digits.join('')
}
