/** Work in progress that no query shows, such as looking into dropped files; `window.dwell.idle()` waits for it. */
let running = 0

export async function whileBusy<T>(work: Promise<T>): Promise<T> {
  running++
  try {
    return await work
  } finally {
    running--
  }
}

/** For what is no promise: busy until the answer is called. */
export function busyUntil(): () => void {
  running++
  let isOver = false
  return () => {
    if (!isOver) running--
    isOver = true
  }
}

export const isBusy = (): boolean => running > 0
