import { NEVER } from './top-slots'

/** Sizes that are told apart by counting; there cannot be many larger ones. */
const LARGE = 2 ** 16

export interface LargestSlots {
  /** Slot 0, and then those with most rows, most first; of those alike, in their order. */
  readonly slots: Uint32Array
  /** How many rows others have at most. */
  readonly most: number
}

/** As many of the largest as there is `room` for besides slot 0, but all or none of those alike. */
export function largestSlots(counts: Uint32Array, room: number): LargestSlots {
  const next = placesBySize(counts)
  const kept = next.findLastIndex((place) => place <= room + 1)
  const [length = 1, large = 1] = [next[kept], next[1]]
  const slots = new Uint32Array(length)
  for (let slot = 1; slot < counts.length; slot++) {
    const size = sizeOf(counts[slot] ?? 0)
    if (size >= kept) continue
    const place = next[size] ?? 0
    slots[place] = slot
    next[size] = place + 1
  }
  slots.subarray(1, large).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  return { slots, most: kept === 0 ? NEVER : Math.max(0, LARGE - kept) }
}

/** Where slots of each size begin, from the largest on, with one behind all. */
function placesBySize(counts: Uint32Array): Uint32Array {
  const places = new Uint32Array(LARGE + 2)
  places[0] = 1
  for (let slot = 1; slot < counts.length; slot++) {
    const after = sizeOf(counts[slot] ?? 0) + 1
    places[after] = (places[after] ?? 0) + 1
  }
  for (let size = 1; size < places.length; size++) places[size] = (places[size] ?? 0) + (places[size - 1] ?? 0)
  return places
}

/** 0 is the largest. */
const sizeOf = (count: number): number => LARGE - Math.min(count, LARGE)
