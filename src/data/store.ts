import { useSyncExternalStore } from 'react'

/** A value outside React that components follow. Writers replace it whole; readers compare by identity. */
export interface Store<T> {
  get(): T
  set(change: (now: T) => T): void
  subscribe(listener: () => void): () => void
}

/** For those who only follow it. */
export type Watched<T> = Omit<Store<T>, 'set'>

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(change) {
      const next = change(value)
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Watched<T>): T => useSyncExternalStore(store.subscribe, store.get)
