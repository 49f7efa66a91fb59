import { createStore as createDatabase, get, type UseStore, update } from 'idb-keyval'
import { whileBusy } from './activity'
import { otherTabs } from './other-tabs'
import { createStore, type Watched } from './store'

/**
 * What an investigator adds to a case, in IndexedDB of this browser, one record a case. A change is shown at once and then made to
 * what is kept, inside one transaction that reads it first: what is entered before this browser has answered, or in another tab, undoes
 * nothing that was entered elsewhere. What could not be kept stays in this tab, and is tried again with the next change.
 */
export interface RecordKind<R, C> {
  /** Of the database, and of the channel to other tabs. Kept for ever. */
  readonly name: string
  readonly none: R
  /** `newer`: kept by a later version of Dwell, and not to be written over. */
  readonly read: (kept: unknown) => R | 'newer'
  readonly write: (record: R) => unknown
  /** Pure: it may be asked more than once for the same changes, of a record that another tab has changed meanwhile. */
  readonly changed: (record: R, changes: readonly C[]) => R
}

/** What keeps changes from being kept. `newer`: the record is of a later version of Dwell. */
export type KeepingProblem = 'full' | 'refused' | 'newer'

export interface KeptRecord<R, C> {
  /** What this browser answered when it was asked for the record; it need not, where storage is blocked. */
  readonly reading: 'asked' | 'read' | 'refused'
  /** As it was last read or written. */
  readonly kept: R
  /** Shown, but not kept yet. */
  readonly unsaved: readonly C[]
  /** With all changes, kept or not. */
  readonly shown: R
  readonly problem: KeepingProblem | null
}

export interface KeptRecords<R, C> {
  /** By case id: other versions of a case file share a record. */
  readonly of: (caseId: string) => Watched<KeptRecord<R, C>>
  /** Asks this browser, once it has answered never again. Resolves when it is known what is kept, or that it cannot be. Never rejects. */
  readonly load: (caseId: string) => Promise<void>
  /** Resolves to what keeps the changes from being kept, or null; what is shown has them either way. Never rejects. */
  readonly change: (caseId: string, ...changes: readonly C[]) => Promise<KeepingProblem | null>
  /** Shows what a saved page carries; what this browser keeps is not read there. */
  readonly preset: (caseId: string, record: R) => void
}

/** Some browsers never answer where storage is blocked; the page must not wait for that. */
const PATIENCE_MS = 3_000

class NewerRecord extends Error {}

export function keptRecords<R, C>({ name, none, read, write, changed }: RecordKind<R, C>): KeptRecords<R, C> {
  type State = KeptRecord<R, C>
  const stores = new Map<string, ReturnType<typeof createStore<State>>>()
  const of = (caseId: string) => {
    let store = stores.get(caseId)
    if (store === undefined) {
      store = createStore<State>({ reading: 'asked', kept: none, unsaved: [], shown: none, problem: null })
      stores.set(caseId, store)
    }
    return store
  }
  const set = (caseId: string, change: (now: State) => Partial<Omit<State, 'shown'>>): void =>
    of(caseId).set((now) => {
      const next = { ...now, ...change(now) }
      return { ...next, shown: changed(next.kept, next.unsaved) }
    })

  let opened: UseStore | undefined
  const database = (): UseStore => (opened ??= createDatabase(name, 'by-case'))

  const preset = new Set<string>()
  const tabs = otherTabs(name)
  tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && stores.has(data) && !preset.has(data)) void ask(data)
  })

  let writes = 0
  async function ask(caseId: string): Promise<void> {
    const before = writes
    try {
      const kept = read(await get<unknown>(caseId, database()))
      // What was written in the meantime is newer than this answer.
      if (writes !== before) return await ask(caseId)
      set(caseId, ({ unsaved, problem }) =>
        kept === 'newer'
          ? { reading: 'read', problem: 'newer' }
          : { reading: 'read', kept, problem: unsaved.length === 0 ? null : problem },
      )
    } catch {
      set(caseId, () => ({ reading: 'refused' }))
    }
  }

  const asked = new Map<string, Promise<void>>()
  async function askOrGiveUp(caseId: string): Promise<void> {
    const isSlow = await Promise.race([ask(caseId), new Promise((end) => setTimeout(end, PATIENCE_MS, 'slow'))])
    // An answer that comes still later is shown then.
    if (isSlow === 'slow' && of(caseId).get().reading === 'asked') set(caseId, () => ({ reading: 'refused' }))
    if (of(caseId).get().reading === 'refused') asked.delete(caseId)
  }

  /** One write after the other: each takes along what the one before could not keep. */
  let saving: Promise<unknown> = Promise.resolve()
  async function save(caseId: string): Promise<KeepingProblem | null> {
    const { unsaved: batch, problem } = of(caseId).get()
    // Several strokes on a key are kept at once.
    if (batch.length === 0) return problem
    let kept = none
    try {
      await update<unknown>(
        caseId,
        (found) => {
          const before = read(found)
          if (before === 'newer') throw new NewerRecord()
          kept = changed(before, batch)
          return write(kept)
        },
        database(),
      )
    } catch (cause) {
      const because = problemOf(cause)
      set(caseId, () => ({ problem: because }))
      return because
    }
    writes += 1
    set(caseId, ({ unsaved }) => ({ reading: 'read', kept, unsaved: unsaved.slice(batch.length), problem: null }))
    tabs?.postMessage(caseId)
    return null
  }

  return {
    of,
    load(caseId) {
      let work = asked.get(caseId)
      if (work === undefined) {
        work = preset.has(caseId) ? Promise.resolve() : whileBusy(askOrGiveUp(caseId))
        asked.set(caseId, work)
      }
      return work
    },
    change(caseId, ...changes) {
      set(caseId, ({ unsaved }) => ({ unsaved: [...unsaved, ...changes] }))
      const saved = whileBusy(saving.then(() => save(caseId)))
      saving = saved
      return saved
    },
    preset(caseId, kept) {
      preset.add(caseId)
      set(caseId, () => ({ reading: 'read', kept }))
    },
  }
}

function problemOf(cause: unknown): KeepingProblem {
  if (cause instanceof NewerRecord) return 'newer'
  return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused'
}
