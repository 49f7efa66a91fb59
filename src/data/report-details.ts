import { createStore as createKeptStore, get, set, type UseStore } from 'idb-keyval'
import { whileBusy } from './activity'
import { otherTabs } from './other-tabs'
import { NO_DETAILS, type ReportDetails, readDetails, writeDetails } from './report-details-record'
import { createStore, type Store } from './store'

/** What the investigator adds to reports, in IndexedDB of this browser, one record a case. It leaves it only on paper and in exports. */
export interface KeptDetails {
  readonly details: ReportDetails
  /** What keeps it from being kept: a later version's record, or storage that refuses. */
  readonly problem: 'newer' | 'refused' | null
}

const stores = new Map<string, Store<KeptDetails>>()
export function detailsOf(caseId: string): Store<KeptDetails> {
  let store = stores.get(caseId)
  if (store === undefined) {
    store = createStore<KeptDetails>({ details: NO_DETAILS, problem: null })
    stores.set(caseId, store)
  }
  return store
}

let database: UseStore | undefined
const keptStore = (): UseStore => (database ??= createKeptStore('dwell-report', 'by-case'))
const tabs = otherTabs('dwell-report')
tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string' && stores.has(data)) void read(data)
})

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
  try {
    const found = readDetails(await get<unknown>(caseId, keptStore()))
    detailsOf(caseId).set((now) =>
      found === 'newer' ? { ...now, problem: 'newer' } : { details: found, problem: null },
    )
  } catch {
    // Nothing is lost as long as nothing is to be kept; only then it is told.
  }
}

/** Shown at once, and kept as soon as it can be. Never rejects. */
export async function changeDetails(caseId: string, change: Partial<ReportDetails>): Promise<void> {
  const store = detailsOf(caseId)
  store.set((now) => ({ ...now, details: { ...now.details, ...change } }))
  if (store.get().problem === 'newer') return
  saving = saving.then(() => whileBusy(save(caseId)))
  return saving
}
/** One write after the other, so that the last one stays. */
let saving: Promise<void> = Promise.resolve()

async function save(caseId: string): Promise<void> {
  const store = detailsOf(caseId)
  try {
    await set(caseId, writeDetails(store.get().details), keptStore())
    store.set((now) => ({ ...now, problem: null }))
    tabs?.postMessage(caseId)
  } catch {
    store.set((now) => ({ ...now, problem: 'refused' }))
  }
}
