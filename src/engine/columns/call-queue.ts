/** Runs tasks one after the other, in the order they came. */
export class CallQueue {
  private last: Promise<unknown> = Promise.resolve()

  /** One whose signal fires while it waits is never started. */
  run<T>(task: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    const done = this.last.then(() => {
      signal?.throwIfAborted()
      return task()
    })
    this.last = done.catch(() => {})
    return done
  }
}
