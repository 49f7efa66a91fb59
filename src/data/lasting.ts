const frame = (): Promise<unknown> =>
  // A hidden tab draws no frames; then a timer has to do.
  Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 100))])

/** Resolves when `isQuiet` has held for some frames: one look is not enough, an effect of the last render may start the next load. */
export async function lasting(isQuiet: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = isQuiet() ? quiet + 1 : 0) {
    await frame()
    await frame()
  }
}
