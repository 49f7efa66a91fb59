import type { Coded } from './coded'
import type { RowMemory } from './row-memory'

export interface TopSlots {
  /** The largest, by rows and then by their text. */
  readonly slots: readonly number[]
  /** Slots with rows, but for that of no value. */
  readonly distinct: number
}

/** Two looks at the counts and no sorting of more than `top`, for there may be millions. */
export function topSlots(memory: RowMemory, counts: Uint32Array, top: number, coded: Coded): TopSlots {
  const { least, distinct, candidates } = memory.largest(counts, top)
  const larger: number[] = []
  const equal = new Smallest(coded, top)
  for (const some of candidates) {
    for (let i = 0; i < some.length; i++) {
      const slot = some[i] ?? 0
      if ((counts[slot] ?? 0) > least) larger.push(slot)
      else equal.add(slot)
    }
  }
  larger.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || coded.compare(a, b))
  return { slots: [...larger, ...equal.slots].slice(0, top), distinct }
}

/** The first slots by their text. Of most, how their text begins tells enough. */
class Smallest {
  readonly slots: number[] = []
  private readonly coded: Coded
  private readonly most: number
  private readonly heads: Uint32Array | null
  private highest = Number.POSITIVE_INFINITY

  constructor(coded: Coded, most: number) {
    this.coded = coded
    this.most = most
    this.heads = coded.heads()
  }

  add(slot: number): void {
    if (this.heads !== null && (this.heads[slot] ?? 0) > this.highest) return
    const { slots, coded, most } = this
    if (slots.length === most && coded.compare(slot, slots.at(-1) ?? 0) >= 0) return
    let low = 0
    let high = slots.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (coded.compare(slots[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    slots.splice(low, 0, slot)
    if (slots.length > most) slots.pop()
    if (slots.length === most && this.heads !== null) this.highest = this.heads[slots.at(-1) ?? 0] ?? 0
  }
}
