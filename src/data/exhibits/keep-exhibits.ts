import { keptRecords } from '../kept-record'
import type { Exhibit } from './exhibit'
import { changedBy, type ExhibitChange, type ExhibitRecord, NO_EXHIBITS } from './exhibit-record'
import { readRecord, writeRecord } from './exhibit-schema'
import { exhibitStore, NOTHING_OPEN, openExhibits } from './exhibits'

const records = keptRecords<ExhibitRecord, ExhibitChange>({
  name: 'dwell-exhibits',
  none: NO_EXHIBITS,
  read: readRecord,
  write: writeRecord,
  changed: changedBy,
})

/** Changes the exhibits of a case. Resolves to what keeps it from being kept, or null; what is shown has it either way. */
export const changeExhibits = records.change

/** An exhibit as it is shown, of a case that need not be the open one; undefined where it is no more. */
export const exhibitOf = (caseId: string, id: string): Exhibit | undefined =>
  records
    .of(caseId)
    .get()
    .shown.exhibits.find((exhibit) => exhibit.id === id)

let stopFollowing = (): void => undefined

/** Shows the exhibits of a case. Resolves when what this browser keeps of them was read, or it is known that nothing can be. */
export function openExhibitsOf(caseId: string): Promise<void> {
  stopFollowing()
  stopFollowing = records.of(caseId).subscribe(() => show(caseId))
  show(caseId)
  return records.load(caseId)
}

/** Shows none, such as when the case is closed. */
export function closeExhibits(caseId: string): void {
  if (openExhibits().caseId !== caseId) return
  stopFollowing()
  exhibitStore.set(() => NOTHING_OPEN)
}

function show(caseId: string): void {
  const { reading, shown, problem } = records.of(caseId).get()
  exhibitStore.set((now) => ({
    caseId,
    loaded: reading !== 'asked',
    exhibits: shown.exhibits,
    broken: shown.broken.length,
    problem: problem ?? (reading === 'refused' ? 'refused' : null),
    pending: now.caseId === caseId ? now.pending : new Set(),
  }))
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
