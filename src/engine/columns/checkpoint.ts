/**
 * Awaited about once per chunk by everything that goes over many rows. Throws or rejects with the signal's reason
 * (an AbortError) when the query was cancelled.
 */
export type Checkpoint = () => Promise<void> | void

/** A message that says a query was cancelled waits so long at most, ms. */
const DEAF_MS = 8

/** The checkpoint of one query: lets waiting messages in at first and then every few milliseconds, and costs nothing between. */
export function checkpointOf(signal: AbortSignal): Checkpoint {
  let heard = Number.NEGATIVE_INFINITY
  return () => {
    signal.throwIfAborted()
    if (performance.now() - heard < DEAF_MS) return
    return hearMessages().then(() => {
      heard = performance.now()
      signal.throwIfAborted()
    })
  }
}

/** A task of its own after those waiting. Timers would do, but browsers make nested ones 4 ms late (HTML, "timer initialisation steps"). */
function hearMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      // An open port would keep Node running.
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
