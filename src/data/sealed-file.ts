import { createStore, useStore } from './store'

/** An encrypted case file that was dropped or picked and waits for its passphrase. What is open stays open. */
const waiting = createStore<File | null>(null)
export const useSealedFile = (): File | null => useStore(waiting)
export const askForPassphrase = (file: File): void => waiting.set(() => file)
export const dropSealedFile = (): void => waiting.set(() => null)
