import type { KeepingProblem } from '../kept-record'
import { createStore, useStore } from '../store'
import type { Exhibit } from './exhibit'

/** Exhibits of the open case. */
export interface OpenExhibits {
  /** Of this case; null while none is open. */
  readonly caseId: string | null
  /** False until what this browser keeps was read. */
  readonly loaded: boolean
  /** By number. */
  readonly exhibits: readonly Exhibit[]
  /** Ids of those with something that is being hashed, read or counted in this tab. */
  readonly pending: ReadonlySet<string>
  /** Why some of this is in this tab only; null where all is kept. */
  readonly problem: KeepingProblem | null
  /** Kept entries that could not be read. */
  readonly broken: number
}

export const NOTHING_OPEN: OpenExhibits = {
  caseId: null,
  loaded: false,
  exhibits: [],
  pending: new Set(),
  problem: null,
  broken: 0,
}

/** Shows the exhibits that a saved page carries. */
export const presetExhibits = (caseId: string, exhibits: readonly Exhibit[]): void =>
  exhibitStore.set(() => ({ ...NOTHING_OPEN, caseId, loaded: true, exhibits }))

export const exhibitStore = createStore<OpenExhibits>(NOTHING_OPEN)
export const openExhibits = (): OpenExhibits => exhibitStore.get()
/** The exhibits of the open case, in the order of their numbers. */
export const useExhibits = (): OpenExhibits => useStore(exhibitStore)
