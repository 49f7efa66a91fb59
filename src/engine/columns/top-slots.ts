import type { Coded } from './coded'

/** Slots with their rows, to be looked through once. */
export interface SlotCounts {
  /**
   * Some slots that have `least` rows or more, in an order of their own that begins with slot 0, from a place in it on. Of those with just as many,
   * those may be left out whose head is above `highest`. Valid until the next are asked for.
   */
  from(place: number, least: number, highest: number): SomeCounts
  /** How many slots have rows, but for slot 0. */
  distinct(): number
}
export interface SomeCounts {
  readonly slots: Uint32Array
  readonly counts: Uint32Array
  /** Where to go on; null where no more have as many rows. */
  readonly next: number | null
}

export interface TopSlots {
  /** The largest, by rows and then by their text. */
  readonly slots: readonly number[]
  /** Slots with rows, but for that of no value. */
  readonly distinct: number
}

/** More rows than there are. */
export const NEVER = 2 ** 32 - 1
/** Slots listed in one go. */
const PIECE = 4096

/** One look at the counts and no sorting of more than `top`, for there may be millions. */
export function topSlots(counts: SlotCounts, top: number, coded: Coded): TopSlots {
  const largest = new Largest(coded, top)
  for (let place: number | null = 1; place !== null; ) {
    const some: SomeCounts = counts.from(place, largest.least, largest.highest)
    for (let i = 0; i < some.slots.length; i++) largest.add(some.slots[i] ?? 0, some.counts[i] ?? 0)
    place = some.next
  }
  return { slots: largest.slots, distinct: counts.distinct() }
}

/** Counts as they lie in an array. */
export function countsIn(all: Uint32Array): SlotCounts {
  const slots = new Uint32Array(PIECE)
  const counts = new Uint32Array(PIECE)
  return {
    from(place, least) {
      let found = 0
      let at = place
      for (; at < all.length && found < PIECE; at++) {
        const count = all[at] ?? 0
        if (count < least) continue
        slots[found] = at
        counts[found++] = count
      }
      const next = at < all.length ? at : null
      return { slots: slots.subarray(0, found), counts: counts.subarray(0, found), next }
    },
    distinct() {
      let found = 0
      for (let at = 1; at < all.length; at++) if (all[at] !== 0) found++
      return found
    },
  }
}

/** The largest seen so far, in their order. Of most that are as large as the last, how their text begins tells enough. */
class Largest {
  readonly slots: number[] = []
  private readonly counts: number[] = []
  private readonly coded: Coded
  private readonly top: number
  private readonly heads: Uint32Array | null
  /** Smaller ones are of no use, nor those as large whose text begins with more. */
  least: number
  highest = Number.POSITIVE_INFINITY

  constructor(coded: Coded, top: number) {
    this.coded = coded
    this.top = top
    this.heads = coded.heads()
    this.least = top === 0 ? NEVER : 1
  }

  add(slot: number, count: number): void {
    const { slots, counts, top, heads } = this
    if (count < this.least) return
    if (count === this.least && heads !== null && (heads[slot] ?? 0) > this.highest) return
    if (slots.length === top && this.compare(slot, count, top - 1) > 0) return
    let low = 0
    let high = slots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.compare(slot, count, middle) > 0) low = middle + 1
      else high = middle
    }
    slots.splice(low, 0, slot)
    counts.splice(low, 0, count)
    if (slots.length > top) {
      slots.pop()
      counts.pop()
    }
    if (slots.length < top) return
    this.least = counts.at(-1) ?? 1
    this.highest = heads?.[slots.at(-1) ?? 0] ?? 0
  }

  /** Above 0 where a slot comes after that at a place. */
  private compare(slot: number, count: number, place: number): number {
    return (this.counts[place] ?? 0) - count || this.coded.compare(slot, this.slots[place] ?? 0)
  }
}
