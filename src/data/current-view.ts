import type { Sha256 } from '@/base/brand'
import type { Span } from '@/base/span'
import type { ShownAdoption } from '@/case/adopt'
import type { Case } from '@/case/schema'
import type { Action } from '@/investigation/reducer'
import type { Investigation } from '@/investigation/state'
import type { LinkContext } from '@/link/codec'
import type { CaseFile } from './case-file'
import { createStore } from './store'

export interface OpenCase {
  /** Everything in the file, with the adoptions of the investigator and of the link. */
  readonly full: Case
  /** What was public by the as-known date; what the page shows. */
  readonly case: Case
  /** What is adopted over the case file, and by whom. */
  readonly adoptions: readonly ShownAdoption[]
  readonly sha256: Sha256
  readonly origin: CaseFile['origin']
  readonly fileName: string
  /** As it was read, for "Save case". */
  readonly bytes: Uint8Array
}

export interface OpenInvestigation {
  readonly investigation: Investigation
  /**
   * Changes the view and the address bar. Pushes a history entry; `replace` for changes nobody wants to go back
   * through. While something is dragged nothing is dispatched: views keep a window of their own and commit its end.
   */
  readonly dispatch: (action: Action, options?: { replace?: boolean }) => void
  /** Where the window may go: all of the case and all of the extracts. */
  readonly limits: Span
}

/** What is on screen, for code outside React: copying a link and `window.dwell`. */
export interface CurrentView {
  readonly opened: OpenCase
  readonly investigation: Investigation
  readonly context: LinkContext
  readonly dispatch: OpenInvestigation['dispatch']
}

const current = createStore<CurrentView | null>(null)
export const followView = current.subscribe
export const currentView = (): CurrentView | null => current.get()
export const setCurrentView = (view: CurrentView | null): void => current.set(() => view)
