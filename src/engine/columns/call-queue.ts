/** Runs tasks one after the other, in the order they came. */
export class CallQueue {
  private last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => T | Promise<T>): Promise<T> {
    const done = this.last.then(task)
    this.last = done.catch(() => {})
    return done
  }
}
