import type { Coded } from './coded'

export interface TopSlots {
  /** The largest, by rows and then by their text. */
  readonly slots: readonly number[]
  /** Slots with rows, but for that of no value. */
  readonly distinct: number
}

/** Two looks at the counts and no sorting of more than `top`, for there may be millions. */
export function topSlots(counts: Uint32Array, top: number, compare: Coded['compare']): TopSlots {
  const { least, distinct } = leastOfTop(counts, top)
  const larger: number[] = []
  const equal: number[] = []
  for (let slot = 1; slot < counts.length && top > 0; slot++) {
    const count = counts[slot] ?? 0
    if (count < least) continue
    if (count > least) larger.push(slot)
    else if (equal.length < top || compare(slot, equal.at(-1) ?? 0) < 0) insert(equal, slot, top, compare)
  }
  larger.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compare(a, b))
  return { slots: [...larger, ...equal].slice(0, top), distinct }
}

function insert(sorted: number[], slot: number, most: number, compare: Coded['compare']): void {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle] ?? 0, slot) < 0) low = middle + 1
    else high = middle
  }
  sorted.splice(low, 0, slot)
  if (sorted.length > most) sorted.pop()
}

/** The smallest count that may be among the top, 1 or more; keeps the top counts in a heap, the smallest first. */
function leastOfTop(counts: Uint32Array, top: number): { least: number; distinct: number } {
  const heap = new Uint32Array(top)
  let filled = 0
  let distinct = 0
  let least = 0
  for (let slot = 1; slot < counts.length; slot++) {
    const count = counts[slot] ?? 0
    if (count === 0) continue
    distinct++
    if (filled < top) {
      heap[filled++] = count
      if (filled < top) continue
      heap.sort()
    } else if (count > least && top > 0) {
      sink(heap, count)
    } else continue
    least = heap[0] ?? 0
  }
  return { least: filled < top || top === 0 ? 1 : least, distinct }
}

function sink(heap: Uint32Array, count: number): void {
  let at = 0
  for (;;) {
    let child = at * 2 + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
    if ((heap[child] ?? 0) >= count) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = count
}
