import type { Coded } from './coded'
import type { CountedPairs } from './counted-pairs'

/** With how many others each value goes on one day, and its rows then. */
export class DayTally {
  private readonly others: Uint32Array
  private readonly rows: Uint32Array
  private readonly seen: Uint32Array
  private length = 0

  constructor(slots: number) {
    this.others = new Uint32Array(slots)
    this.rows = new Uint32Array(slots)
    this.seen = new Uint32Array(slots)
  }

  add({ starts, counts, ours, theirs }: CountedPairs, day: number): void {
    const { others, rows, seen } = this
    let length = 0
    const end = starts[day + 1] ?? 0
    for (let pair = starts[day] ?? 0; pair < end; pair++) {
      const count = counts[pair] ?? 0
      const slot = ours[pair] ?? 0
      if (count === 0 || slot === 0) continue
      const before = rows[slot] ?? 0
      if (before === 0) seen[length++] = slot
      rows[slot] = before + count
      if (theirs[pair] !== 0) others[slot] = (others[slot] ?? 0) + 1
    }
    this.length = length
  }

  /** Tells each value that goes with any, forgets the day, and gives the value that goes with most; the first by its text of several. */
  settle(
    tell: (others: number, rows: number) => void,
    compare: Coded['compare'],
  ): { readonly slot: number; readonly count: number } | null {
    const { others, rows, seen } = this
    let slot = 0
    let most = 0
    for (let i = 0; i < this.length; i++) {
      const one = seen[i] ?? 0
      const count = others[one] ?? 0
      if (count > 0) tell(count, rows[one] ?? 0)
      if (count > most || (count > 0 && count === most && compare(one, slot) < 0)) {
        most = count
        slot = one
      }
      others[one] = 0
      rows[one] = 0
    }
    return most === 0 ? null : { slot, count: most }
  }
}
