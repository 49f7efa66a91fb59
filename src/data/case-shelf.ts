import { createStore, delMany, entries, get, setMany, type UseStore } from 'idb-keyval'
import type { Sha256 } from '@/base/brand'
import { err, ok, type Result } from '@/base/result'
import type { LocalText } from '@/case/schema'

/**
 * Cases opened before, in IndexedDB of this browser: one small record and the untouched bytes per file.
 * What the browser refuses to store stays usable for the life of this tab.
 */
export interface ShelvedCase {
  readonly id: string
  readonly sha256: Sha256
  readonly title: LocalText
  readonly origin: 'shipped' | 'file'
  readonly fileName: string
  /** Last time it was opened here, epoch ms. */
  readonly openedAt: number
}

/** `full`: over the browser's quota. `refused`: no storage, such as in a private window. */
export type ShelfProblem = 'full' | 'refused'

const keyOf = (item: { id: string; sha256: string }): string => `${item.id}@${item.sha256}`
const inThisTab = new Map<string, { readonly record: ShelvedCase; readonly bytes: Uint8Array | null }>()
let records: UseStore | undefined
let contents: UseStore | undefined
const recordStore = (): UseStore => (records ??= createStore('dwell-cases', 'records'))
const contentStore = (): UseStore => (contents ??= createStore('dwell-case-files', 'bytes'))

/** Puts a case on the shelf or marks it as opened now. `bytes` is null for shipped ones, which are fetched again. */
export async function shelve(record: ShelvedCase, bytes: Uint8Array | null): Promise<Result<null, ShelfProblem>> {
  inThisTab.set(keyOf(record), { record, bytes })
  try {
    // Bytes first: a record without its bytes would list a case that cannot be opened.
    if (bytes !== null) await setMany([[keyOf(record), bytes]], contentStore())
    await setMany([[keyOf(record), record]], recordStore())
    return ok(null)
  } catch (cause) {
    return err(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused')
  }
}

/** Everything on the shelf, last opened first. */
export async function shelf(): Promise<readonly ShelvedCase[]> {
  const all = new Map<string, ShelvedCase>()
  try {
    for (const [key, record] of await entries<string, ShelvedCase>(recordStore())) all.set(key, record)
  } catch {
    // No storage here: what this tab opened is all there is.
  }
  for (const [key, { record }] of inThisTab) all.set(key, record)
  return [...all.values()].sort((a, b) => b.openedAt - a.openedAt)
}

/** The bytes as they were opened, or null when they are no longer here. */
export async function shelvedBytes(record: ShelvedCase): Promise<Uint8Array | null> {
  const here = inThisTab.get(keyOf(record))?.bytes
  if (here) return here
  try {
    return (await get<Uint8Array>(keyOf(record), contentStore())) ?? null
  } catch {
    return null
  }
}

export async function unshelve(record: ShelvedCase): Promise<void> {
  inThisTab.delete(keyOf(record))
  try {
    await delMany([keyOf(record)], recordStore())
    await delMany([keyOf(record)], contentStore())
  } catch {
    // It was never stored.
  }
}
