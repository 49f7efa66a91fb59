import { createStore as createKeptStore, get, type UseStore, update } from 'idb-keyval'
import type { AdoptedPair, Adoption } from '@/case/adopt'
import { whileBusy } from './activity'
import { type AdoptionChange, changedAdoptions, readAdoptions, writeAdoptions } from './adoption-record'
import { otherTabs } from './other-tabs'
import { createStore, type Store } from './store'

/**
 * The investigator's adoptions, in IndexedDB of this browser, one record a case. A change is shown at once and then made to what
 * is kept, inside one transaction that reads it first, so that of two tabs none undoes what the other did. What could not be kept
 * stays in this tab, and is tried again with the next change.
 */
export type KeepingProblem = 'full' | 'refused' | 'newer'

export interface CaseAdoptions {
  /** False until what this browser keeps was read, or it is known that nothing can be. */
  readonly loaded: boolean
  /** As it was last read or written. */
  readonly kept: readonly Adoption[]
  /** Shown, but not kept yet. */
  readonly unsaved: readonly AdoptionChange[]
  readonly problem: KeepingProblem | null
  /** Pairs of links, and of older entries of the history, that are not shown again: {@link pairKey}. */
  readonly aside: ReadonlySet<string>
}

const NONE: CaseAdoptions = { loaded: false, kept: [], unsaved: [], problem: null, aside: new Set() }
const stores = new Map<string, Store<CaseAdoptions>>()

/** By case id: other versions of a case file share them. */
export function adoptionsOf(caseId: string): Store<CaseAdoptions> {
  let store = stores.get(caseId)
  if (store === undefined) {
    store = createStore(NONE)
    stores.set(caseId, store)
  }
  return store
}

/** Those of the investigator, kept or only in this tab. */
export const ownAdoptions = ({ kept, unsaved }: CaseAdoptions): readonly Adoption[] => changedAdoptions(kept, unsaved)

export const pairKey = ({ question, claim }: AdoptedPair): string => `${question}:${claim}`

let database: UseStore | undefined
const keptStore = (): UseStore => (database ??= createKeptStore('dwell-adoptions', 'by-case'))

/** Other tabs of this browser, told the case whose record has changed. */
const tabs = otherTabs('dwell-adoptions')
tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string' && stores.has(data)) void read(data)
})

class NewerRecord extends Error {}
/** Some browsers never answer where storage is blocked; the page must not wait for that. */
const PATIENCE_MS = 3_000
const tooLate = (): Promise<never> => new Promise((_, refuse) => setTimeout(refuse, PATIENCE_MS))

const loading = new Map<string, Promise<void>>()

/** Reads what this browser keeps for a case, once. Never rejects. */
export function loadAdoptions(caseId: string): Promise<void> {
  let work = loading.get(caseId)
  if (work === undefined) {
    work = whileBusy(read(caseId))
    loading.set(caseId, work)
  }
  return work
}

/** Shows the adoptions that a saved page carries; what this browser keeps is neither read nor changed there. */
export function presetAdoptions(caseId: string, kept: readonly Adoption[]): void {
  preset.add(caseId)
  adoptionsOf(caseId).set((now) => ({ ...now, loaded: true, kept }))
}
const preset = new Set<string>()

async function read(caseId: string): Promise<void> {
  if (preset.has(caseId)) return
  const store = adoptionsOf(caseId)
  try {
    const found = readAdoptions(await Promise.race([get<unknown>(caseId, keptStore()), tooLate()]))
    store.set((now) =>
      found === 'newer'
        ? { ...now, loaded: true, problem: 'newer' }
        : { ...now, loaded: true, kept: found, aside: withPairs(now.aside, now.kept) },
    )
  } catch {
    // Nothing is lost as long as nothing is to be kept; only then it is told.
    store.set((now) => ({ ...now, loaded: true }))
  }
}

/** Makes a change. Resolves to what keeps it from being kept, or null; what is shown has it either way. */
export function changeAdoptions(
  caseId: string,
  change: AdoptionChange,
  aside: readonly AdoptedPair[] = [],
): Promise<KeepingProblem | null> {
  const store = adoptionsOf(caseId)
  store.set((now) => ({
    ...now,
    unsaved: [...now.unsaved, change],
    // What was the investigator's own must not come back with an older address as somebody else's.
    aside: withPairs(now.aside, [...ownAdoptions(now).filter((one) => one.question === change.question), ...aside]),
  }))
  saving = saving.then(() => whileBusy(save(caseId)))
  return saving
}
/** One write after the other: each takes along what the one before could not keep. */
let saving: Promise<KeepingProblem | null> = Promise.resolve(null)

/** No longer shows what a link adopts. */
export const putAside = (caseId: string, pairs: readonly AdoptedPair[]): void =>
  adoptionsOf(caseId).set((now) => ({ ...now, aside: withPairs(now.aside, pairs) }))

const withPairs = (aside: ReadonlySet<string>, pairs: readonly AdoptedPair[]): ReadonlySet<string> =>
  pairs.length === 0 ? aside : new Set([...aside, ...pairs.map(pairKey)])

async function save(caseId: string): Promise<KeepingProblem | null> {
  const store = adoptionsOf(caseId)
  const batch = store.get().unsaved
  let after: readonly Adoption[] = []
  try {
    await update<unknown>(
      caseId,
      (found) => {
        const kept = readAdoptions(found)
        if (kept === 'newer') throw new NewerRecord()
        after = changedAdoptions(kept, batch)
        return writeAdoptions(after)
      },
      keptStore(),
    )
    store.set((now) => ({ ...now, kept: after, unsaved: now.unsaved.slice(batch.length), problem: null }))
    tabs?.postMessage(caseId)
  } catch (cause) {
    store.set((now) => ({ ...now, problem: problemOf(cause) }))
  }
  return store.get().problem
}

function problemOf(cause: unknown): KeepingProblem {
  if (cause instanceof NewerRecord) return 'newer'
  return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused'
}
