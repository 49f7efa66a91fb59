/** Number of values that are at most `at`; `sorted` ascends. */
export function bisectRight(sorted: ArrayLike<number>, at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
