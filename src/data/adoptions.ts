import type { AdoptedPair, Adoption } from '@/case/adopt'
import { type AdoptionChange, changedAdoptions, readAdoptions, writeAdoptions } from './adoption-record'
import { type KeepingProblem, keptRecords } from './kept-record'
import { createStore, type Store, type Watched } from './store'

const records = keptRecords<readonly Adoption[], AdoptionChange>({
  name: 'dwell-adoptions',
  none: [],
  read: readAdoptions,
  write: writeAdoptions,
  changed: changedAdoptions,
})

/** The investigator's adoptions, as this browser keeps them. */
export const { of: adoptionsOf, load: loadAdoptions, preset: presetAdoptions } = records

export const pairKey = ({ question, claim }: AdoptedPair): string => `${question}:${claim}`

const asides = new Map<string, Store<ReadonlySet<string>>>()
function asideStore(caseId: string): Store<ReadonlySet<string>> {
  let store = asides.get(caseId)
  if (store === undefined) {
    store = createStore<ReadonlySet<string>>(new Set())
    asides.set(caseId, store)
    // What was the investigator's own must not come back with an older address as somebody else's.
    const addOwn = (): void => putAside(caseId, adoptionsOf(caseId).get().shown)
    addOwn()
    adoptionsOf(caseId).subscribe(addOwn)
  }
  return store
}

/** Pairs that are not shown again where only the address has them: {@link pairKey}. */
export const asideOf = (caseId: string): Watched<ReadonlySet<string>> => asideStore(caseId)

/** No longer shows what a link adopts. */
export const putAside = (caseId: string, pairs: readonly AdoptedPair[]): void =>
  asideStore(caseId).set((now) => {
    const keys = pairs.map(pairKey).filter((key) => !now.has(key))
    return keys.length === 0 ? now : new Set([...now, ...keys])
  })

/** Makes a change. Resolves to what keeps it from being kept, or null; what is shown has it either way. */
export function changeAdoptions(
  caseId: string,
  change: AdoptionChange,
  aside: readonly AdoptedPair[] = [],
): Promise<KeepingProblem | null> {
  putAside(caseId, aside)
  return records.change(caseId, change)
}
