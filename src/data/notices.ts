import { useEffect, useRef } from 'react'
import type { Language } from '@/base/text'
import { createStore, useStore } from './store'

/** A sentence for the user. It is kept as a function of the language, so that it follows the language switch. */
export interface Notice {
  /** A notice replaces an older one of the same key, so that repeating a mistake does not pile up sentences. */
  readonly key: string
  /** `problem`: something is wrong. `done`: something was done and nobody needs to act. */
  readonly tone: 'problem' | 'done'
  /** `page`: the page itself already says it; it is only reported by `window.dwell`. */
  readonly place: 'region' | 'page'
  readonly say: (language: Language) => string
}

const notices = createStore<readonly Notice[]>([])

export function notify(key: string, tone: Notice['tone'], say: Notice['say'], place: Notice['place'] = 'region'): void {
  notices.set((now) => [...now.filter((notice) => notice.key !== key), { key, tone, place, say }])
}

export function dismissNotice(key: string): void {
  notices.set((now) => (now.some((notice) => notice.key === key) ? now.filter((notice) => notice.key !== key) : now))
}

export const currentNotices = (): readonly Notice[] => notices.get()

/** The sentences on show, oldest first, and how to put one away. */
export function useNotices(): { readonly notices: readonly Notice[]; readonly dismiss: (key: string) => void } {
  return { notices: useStore(notices), dismiss: dismissNotice }
}

/** Reports a sentence that the calling component itself shows, for as long as it is on screen. */
export function useSaidHere(key: string, say: Notice['say']): void {
  const latest = useRef(say)
  useEffect(() => {
    latest.current = say
  })
  useEffect(() => {
    notify(key, 'problem', (language) => latest.current(language), 'page')
    return () => dismissNotice(key)
  }, [key])
}
