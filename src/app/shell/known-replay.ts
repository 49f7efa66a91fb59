import type { KnownStep } from '@/case/known-step'
import { createStore } from '@/data/store'

/** How the record is being gone through day by day. Not part of the view: a link shows a day, not a performance. */
export interface Replay {
  readonly open: boolean
  readonly playing: boolean
  /** The last step that was taken, to be told in words. */
  readonly step: KnownStep | null
}

export const replayStore = createStore<Replay>({ open: false, playing: false, step: null })

export const openReplay = (): void => replayStore.set((now) => ({ ...now, open: true, playing: true }))
export const closeReplay = (): void => replayStore.set((now) => ({ ...now, open: false, playing: false }))
export const setPlaying = (playing: boolean): void => replayStore.set((now) => ({ ...now, playing }))

/** Between two steps: time to read what changed. */
export const STEP_MS = 1_600
