/** A page that is not on screen has no frames; its answers wait no longer than this. ms */
const LONGEST = 100

let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function run(): void {
  clearTimeout(timer)
  timer = undefined
  const now = waiting
  waiting = []
  for (const notify of now) notify()
}

/**
 * Runs `notify` before the next frame, together with all others that came in the meantime: the answers of a dozen panels come
 * within milliseconds of each other, and drawing the page for each would take longer than counting them did.
 */
export function notifyByFrame(notify: () => void): void {
  waiting.push(notify)
  if (timer !== undefined) return
  timer = setTimeout(run, LONGEST)
  globalThis.requestAnimationFrame?.(() => timer !== undefined && run())
}
