// Runs in the page before its own scripts. Notes when a file is chosen, and from then on when each frame is drawn and
// which tasks hold the page up for 50 ms or more.
addEventListener(
  'change',
  ({ target }) => {
    if (target?.type !== 'file') return
    const bench = { began: performance.now(), frames: [], longTasks: [], stopped: false }
    const note = (now) => {
      bench.frames.push(now)
      if (!bench.stopped) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longTasks.push(duration)
    }).observe({ type: 'longtask' })
    globalThis.dwellBench = bench
  },
  { capture: true },
)
