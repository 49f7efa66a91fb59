import { useSyncExternalStore } from 'react'

const root = (): HTMLElement => document.documentElement

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(root(), { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

/** Name of the theme on screen, for drawings that must be told colours because a canvas knows no tokens. */
export const useTheme = (): string => useSyncExternalStore(subscribe, () => root().dataset.theme ?? 'light')
