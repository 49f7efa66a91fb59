// Runs in the page before its own scripts. Notes when a file is chosen, and from then on when each frame is drawn.
addEventListener(
  'change',
  ({ target }) => {
    if (target?.type !== 'file') return
    const bench = { began: performance.now(), frames: [], stopped: false }
    const note = (now) => {
      bench.frames.push(now)
      if (!bench.stopped) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    globalThis.dwellBench = bench
  },
  { capture: true },
)
