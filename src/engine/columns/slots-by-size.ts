/** Sizes that are told apart by counting; there cannot be many larger ones. */
const LARGE = 2 ** 16

/** Slot 0, and then all others by their rows, most first; of those alike, in their order. */
export function slotsBySize(counts: Uint32Array): Uint32Array {
  const next = new Uint32Array(LARGE + 2)
  for (let slot = 1; slot < counts.length; slot++) {
    const after = placeOf(counts[slot] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  next[0] = 1
  for (let place = 1; place <= LARGE; place++) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0)
  const slots = new Uint32Array(counts.length)
  for (let slot = 1; slot < counts.length; slot++) {
    const place = placeOf(counts[slot] ?? 0)
    const at = next[place] ?? 0
    slots[at] = slot
    next[place] = at + 1
  }
  slots.subarray(1, next[0]).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  return slots
}

const placeOf = (count: number): number => LARGE - Math.min(count, LARGE)
