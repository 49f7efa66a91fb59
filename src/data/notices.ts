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
  /** What can be done about it, as a button. */
  readonly action?: { readonly say: (language: Language) => string; readonly run: () => void }
}

const notices = createStore<readonly Notice[]>([])

type Sentence = Notice['say']

const put = (notice: Notice): void => notices.set((now) => [...now.filter(({ key }) => key !== notice.key), notice])

/** Shows a sentence until it is put away. */
export const notify = (key: string, tone: Notice['tone'], say: Sentence, action?: Notice['action']): void =>
  put({ key, tone, place: 'region', say, ...(action === undefined ? {} : { action }) })

export function dismissNotice(key: string): void {
  notices.set((now) => (now.some((notice) => notice.key === key) ? now.filter((notice) => notice.key !== key) : now))
}

/** Puts away all sentences whose keys begin so. */
export function dismissNotices(prefix: string): void {
  for (const { key } of notices.get()) if (key.startsWith(prefix)) dismissNotice(key)
}

export const currentNotices = (): readonly Notice[] => notices.get()

/** The sentences on show, oldest first, and how to put one away. */
export function useNotices(): { readonly notices: readonly Notice[]; readonly dismiss: (key: string) => void } {
  return { notices: useStore(notices), dismiss: dismissNotice }
}

/** Reports a sentence that the calling component itself shows, for as long as it is on screen. */
export function useSaidHere(key: string, say: Sentence): void {
  const latest = useRef(say)
  useEffect(() => {
    latest.current = say
  })
  useEffect(() => {
    put({ key, tone: 'problem', place: 'page', say: (language) => latest.current(language) })
    return () => dismissNotice(key)
  }, [key])
}
