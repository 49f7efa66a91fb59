/**
 * Answers of panels that ask at the same time are handed on together: drawn one by one, ten panels are laid out and painted ten times,
 * which takes longer than counting. None waits longer than this for the others, in ms: of ten million rows, half of the panels are drawn
 * while the other half are counted.
 */
const TOGETHER_MS = 80
/** After so long a wait, ms, the page says that what it shows is not the newest. */
const SLOW_MS = 400

let asked = 0
let held: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let slow: ReturnType<typeof setTimeout> | undefined

export async function together<T>(answer: Promise<T>): Promise<T> {
  asked++
  slow ??= setTimeout(saySlow, SLOW_MS, true)
  try {
    return await answer
  } finally {
    asked--
    if (asked === 0) handOn()
    else await new Promise<void>(hold)
  }
}

function hold(go: () => void): void {
  held.push(go)
  timer ??= setTimeout(handOn, TOGETHER_MS)
}

function handOn(): void {
  clearTimeout(timer)
  timer = undefined
  if (asked === 0) {
    clearTimeout(slow)
    slow = undefined
    saySlow(false)
  }
  const all = held
  held = []
  for (const go of all) go()
}

/** One mark for all panels; those whose answers are there do not look at it. */
const saySlow = (is: boolean): void => void globalThis.document?.documentElement.toggleAttribute('data-slow', is)
