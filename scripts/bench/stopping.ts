import { SetupError } from '../setup.mjs'

const controller = new AbortController()

/** Aborted by Ctrl-C and by a polite kill. Whoever holds a process or a file ends it then. */
export const stopping = controller.signal

// Kept for good: npm and a terminal both pass the signal on, and the second must not end us half way through clearing up.
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => controller.abort(new SetupError('Stopped.')))
}
