// Runs in the page before its own scripts. Tells what the engine was asked, and when the page has painted what came of it.

/** Frames without a question, an answer or a change after which nothing more is expected. */
const QUIET_FRAMES = 6

const open = new Set()
/** What the engine could not answer: a panel that shows nothing is soon painted. */
const failed = []
let answered = () => {}
let asked = 0
let changed = 0

globalThis.Worker = class extends Worker {
  constructor(...args) {
    super(...args)
    this.addEventListener('message', ({ data }) => {
      open.delete(data?.id)
      if (open.size === 0) answered()
      if (data?.failed !== undefined) failed.push(data.failed)
    })
  }

  postMessage(message, ...rest) {
    if (message?.do === 'query') {
      open.add(message.id)
      asked += 1
    }
    if (message?.do === 'cancel') {
      open.delete(message.id)
      if (open.size === 0) answered()
    }
    super.postMessage(message, ...rest)
  }
}

/** When the next frame is on its way to the screen: a task after its rendering. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      port2.postMessage(null)
    })
  })
}

/** Milliseconds of the page's own work in each frame in which the pointer moved: handling, script, layout and paint. */
function watchMoves() {
  const works = []
  let handling = 0
  let waiting = false
  const begin = () => {
    const began = performance.now()
    if (!waiting) {
      waiting = true
      requestAnimationFrame(() => {
        const start = performance.now()
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          works.push(handling + performance.now() - start)
          handling = 0
          waiting = false
        }
        port2.postMessage(null)
      })
    }
    // React listens at the root, below the window: the window's own bubbling listener comes last.
    addEventListener('pointermove', () => (handling += performance.now() - began), { once: true })
  }
  addEventListener('pointermove', begin, { capture: true })
  return { works, stop: () => removeEventListener('pointermove', begin, { capture: true }) }
}

globalThis.dwellBench = {
  asked: () => asked,
  watchMoves,
  /** Milliseconds from `act` until the page has painted the last change that came of it. */
  async untilPainted(act) {
    const watch = new MutationObserver(() => {
      changed = performance.now()
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    const began = performance.now()
    changed = began
    await act()
    let last = began
    for (let quiet = 0; quiet < QUIET_FRAMES; ) {
      const before = { asked, changed }
      // Frames that somebody asks for are drawn even where nothing changes, and the engine waits for that.
      while (open.size > 0) {
        await new Promise((resolve) => {
          answered = resolve
        })
      }
      const at = await painted()
      if (changed > before.changed || asked > before.asked || open.size > 0) {
        quiet = 0
        last = at
      } else quiet += 1
    }
    watch.disconnect()
    if (failed.length > 0) throw new Error(failed[0])
    return last - began
  },
}
