import { useSyncExternalStore } from 'react'
import { i18n, type Language, type Messages, type TextModule, type Translate, translator } from '@/base/text'

const subscribe = (notify: () => void): (() => void) => {
  i18n.on('languageChanged', notify)
  return () => i18n.off('languageChanged', notify)
}

const now = (): Language => i18n.language as Language

/** The interface language now; re-renders when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, now, now)
}

/** The words of one folder in the interface language. */
export function useText<M extends Messages>(text: TextModule<M>): Translate<M> {
  return translator(text, useLanguage())
}
