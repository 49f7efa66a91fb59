import { createStore, get, type UseStore, update } from 'idb-keyval'
import { otherTabs } from '../other-tabs'
import type { Exhibit } from './exhibit'
import { changedBy, type ExhibitChange, type ExhibitRecord, NO_EXHIBITS } from './exhibit-record'
import { readRecord, writeRecord } from './exhibit-schema'
import { exhibitStore, type KeepingProblem, NOTHING_OPEN, type OpenExhibits } from './exhibits'

/**
 * Exhibits in IndexedDB of this browser, one record a case. A change is shown at once and then made to what is kept, inside one
 * transaction that reads it first: of two tabs, none undoes what the other did. What could not be kept stays in this tab, and is
 * tried again with the next change.
 */
interface Session {
  /** As it was last read or written. */
  base: ExhibitRecord
  /** Shown, but not kept yet. */
  readonly unsaved: ExhibitChange[]
  problem: KeepingProblem | null
  loaded: boolean
}

/** By case: what could not be kept outlives going to another case and back. */
const sessions = new Map<string, Session>()
let current: string | null = null

let kept: UseStore | undefined
const keptStore = (): UseStore => (kept ??= createStore('dwell-exhibits', 'by-case'))

/** Other tabs of this browser, told the case whose record has changed. */
const tabs = otherTabs('dwell-exhibits')
tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string' && data === current) void load(data)
})

class NewerRecord extends Error {}

/** Shows the exhibits of a case. Resolves when what this browser keeps of them was read, or it is known that nothing can be. */
export async function openExhibitsOf(caseId: string): Promise<void> {
  current = caseId
  show(caseId)
  await load(caseId)
}

/** Shows none, such as when the case is closed. */
export function closeExhibits(caseId: string): void {
  if (current !== caseId) return
  current = null
  exhibitStore.set(() => NOTHING_OPEN)
}

async function load(caseId: string): Promise<void> {
  const session = sessionOf(caseId)
  try {
    const record = readRecord(await get<unknown>(caseId, keptStore()))
    if (record === 'newer') session.problem = 'newer'
    else {
      session.base = record
      session.problem = null
    }
  } catch {
    session.problem = 'refused'
  }
  session.loaded = true
  show(caseId)
}

/** Makes a change to the exhibits of a case. Resolves to what keeps it from being kept, or null; what is shown has it either way. */
export function changeExhibits(caseId: string, ...changes: readonly ExhibitChange[]): Promise<KeepingProblem | null> {
  sessionOf(caseId).unsaved.push(...changes)
  show(caseId)
  saving = saving.then(() => save(caseId))
  return saving
}
/** One write after the other: each takes along what the one before could not keep. */
let saving: Promise<KeepingProblem | null> = Promise.resolve(null)

async function save(caseId: string): Promise<KeepingProblem | null> {
  const session = sessionOf(caseId)
  const batch = [...session.unsaved]
  if (batch.length === 0) return session.problem
  let after = session.base
  try {
    await update<unknown>(
      caseId,
      (found) => {
        const record = readRecord(found)
        if (record === 'newer') throw new NewerRecord()
        after = changedBy(record, batch)
        return writeRecord(after)
      },
      keptStore(),
    )
    session.base = after
    session.unsaved.splice(0, batch.length)
    session.problem = null
    tabs?.postMessage(caseId)
  } catch (cause) {
    session.problem = problemOf(cause)
  }
  show(caseId)
  return session.problem
}

function problemOf(cause: unknown): KeepingProblem {
  if (cause instanceof NewerRecord) return 'newer'
  return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused'
}

/** An exhibit as it is shown, of a case that need not be the open one; undefined where it is no more. */
export function exhibitOf(caseId: string, id: string): Exhibit | undefined {
  const { base, unsaved } = sessionOf(caseId)
  return changedBy(base, unsaved).exhibits.find((exhibit) => exhibit.id === id)
}

function sessionOf(caseId: string): Session {
  let session = sessions.get(caseId)
  if (session === undefined) {
    session = { base: NO_EXHIBITS, unsaved: [], problem: null, loaded: false }
    sessions.set(caseId, session)
  }
  return session
}

function show(caseId: string): void {
  if (caseId !== current) return
  const { base, unsaved, problem, loaded } = sessionOf(caseId)
  const { exhibits, broken } = changedBy(base, unsaved)
  exhibitStore.set(
    (now): OpenExhibits => ({
      caseId,
      loaded,
      exhibits,
      broken: broken.length,
      problem,
      pending: now.caseId === caseId ? now.pending : new Set(),
    }),
  )
}

/** Says that something about an exhibit is being worked out in this tab, until `work` has ended. */
export async function whilePending(id: string, work: Promise<void>): Promise<void> {
  setPending((pending) => pending.add(id))
  try {
    await work
  } finally {
    setPending((pending) => pending.delete(id))
  }
}

const setPending = (change: (pending: Set<string>) => unknown): void =>
  exhibitStore.set((now) => {
    const pending = new Set(now.pending)
    change(pending)
    return { ...now, pending }
  })
