/** Slots of the table below: enough that the last of 20,000 items still owns one. */
const SLOTS = 1 << 18

/**
 * Draws an item number in [0, items) by Zipf's law, where the nth item is 1/n as frequent as the first: how clients,
 * pages and agents of a real log are spread. `uniform` is a number in [0, 1).
 */
export function zipf(items: number): (uniform: number) => number {
  const table = new Int32Array(SLOTS)
  let whole = 0
  for (let rank = 1; rank <= items; rank += 1) whole += 1 / rank
  let slot = 0
  let share = 0
  for (let rank = 1; rank <= items; rank += 1) {
    share += 1 / rank / whole
    const end = rank === items ? SLOTS : Math.round(share * SLOTS)
    table.fill(rank - 1, slot, end)
    slot = end
  }
  return (uniform) => table[Math.floor(uniform * SLOTS)] ?? 0
}
