import { createStore as createKeptStore, get, type UseStore, update } from 'idb-keyval'
import { whileBusy } from './activity'
import { otherTabs } from './other-tabs'
import { NO_DETAILS, type ReportDetails, readDetails, writeDetails } from './report-details-record'
import { createStore, type Store } from './store'

/**
 * What the investigator adds to reports, in IndexedDB of this browser, one record a case. It leaves it only on paper and in exports.
 * A change is shown at once and then made to what is kept, inside one transaction that reads it first: what is entered before this
 * browser has answered, or in another tab, undoes nothing that was entered elsewhere.
 */
export interface KeptDetails {
  /** With all changes, kept or not. */
  readonly details: ReportDetails
  /** Shown, but not kept yet. */
  readonly unsaved: readonly DetailsChange[]
  /** What keeps it from being kept: a later version's record, or storage that refuses. */
  readonly problem: 'newer' | 'refused' | null
}

/** What becomes different, of what there is by then. Pure: it may be asked more than once. */
export type DetailsChange = (now: ReportDetails) => Partial<ReportDetails>

const NONE: KeptDetails = { details: NO_DETAILS, unsaved: [], problem: null }
const stores = new Map<string, Store<KeptDetails>>()
export function detailsOf(caseId: string): Store<KeptDetails> {
  let store = stores.get(caseId)
  if (store === undefined) {
    store = createStore(NONE)
    stores.set(caseId, store)
  }
  return store
}

function changed(kept: ReportDetails, changes: readonly DetailsChange[]): ReportDetails {
  let now = kept
  for (const change of changes) now = { ...now, ...change(now) }
  return now
}

let database: UseStore | undefined
const keptStore = (): UseStore => (database ??= createKeptStore('dwell-report', 'by-case'))
const tabs = otherTabs('dwell-report')
tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string' && stores.has(data)) void read(data)
})

class NewerRecord extends Error {}

const loading = new Map<string, Promise<void>>()
/** Reads what this browser keeps for a case, once. Never rejects. */
export function loadDetails(caseId: string): Promise<void> {
  let work = loading.get(caseId)
  if (work === undefined) {
    work = whileBusy(read(caseId))
    loading.set(caseId, work)
  }
  return work
}

async function read(caseId: string): Promise<void> {
  const before = writes
  try {
    const found = readDetails(await get<unknown>(caseId, keptStore()))
    // What was written in the meantime is newer than this answer.
    if (writes !== before) return await read(caseId)
    detailsOf(caseId).set((now) =>
      found === 'newer'
        ? { ...now, problem: 'newer' }
        : { ...now, details: changed(found, now.unsaved), problem: null },
    )
  } catch {
    // Nothing is lost as long as nothing is to be kept; only then it is told.
  }
}

/** Shown at once, and kept as soon as it can be. Never rejects. */
export function changeDetails(caseId: string, change: DetailsChange): Promise<void> {
  const store = detailsOf(caseId)
  store.set((now) => ({ ...now, details: changed(now.details, [change]), unsaved: [...now.unsaved, change] }))
  saving = saving.then(() => whileBusy(save(caseId)))
  return saving
}
/** One write after the other: each takes along what the one before could not keep. */
let saving: Promise<void> = Promise.resolve()
let writes = 0

async function save(caseId: string): Promise<void> {
  const store = detailsOf(caseId)
  const batch = store.get().unsaved
  // Several strokes on a key are kept at once.
  if (batch.length === 0) return
  let after = NO_DETAILS
  try {
    await update<unknown>(
      caseId,
      (found) => {
        const kept = readDetails(found)
        if (kept === 'newer') throw new NewerRecord()
        after = changed(kept, batch)
        return writeDetails(after)
      },
      keptStore(),
    )
    writes += 1
    store.set((now) => {
      const unsaved = now.unsaved.slice(batch.length)
      return { details: changed(after, unsaved), unsaved, problem: null }
    })
    tabs?.postMessage(caseId)
  } catch (cause) {
    store.set((now) => ({ ...now, problem: cause instanceof NewerRecord ? 'newer' : 'refused' }))
  }
}
