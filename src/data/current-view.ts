import type { Investigation } from '@/investigation/state'
import type { LinkContext } from '@/link/codec'
import type { OpenCase, OpenInvestigation } from './open-case'
import { createStore } from './store'

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
