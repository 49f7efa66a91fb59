import type { TextColumn } from '../access-table'
import { eachBin } from './bin-order'
import type { Checkpoint } from './checkpoint'
import type { Coded } from './coded'
import type { ScopeTables } from './scope-tables'
import type { Slots } from './slots'

/**
 * Which values of two columns go together on which day: each such pair has a number, and each row that of its pair (0 is a row outside of
 * the days). Made once; with a filter only the rows of each pair are counted anew.
 */
export interface DayPairs {
  /** Pairs of day d are those from `starts[d]` to before `starts[d + 1]`. */
  readonly starts: Uint32Array
  /** Slots of the pairs in either column; 0 where rows have no value. */
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** Per stretch, the pair of each row. */
  readonly ofRows: readonly Uint32Array[]
}

export async function pairDays(
  scope: ScopeTables,
  columns: readonly [TextColumn, TextColumn],
  days: Float64Array,
  checkpoint: Checkpoint,
): Promise<DayPairs> {
  const { parts } = await scope.everything(checkpoint)
  const one = await scope.coded(columns[0], checkpoint)
  const other = await scope.coded(columns[1], checkpoint)
  const numbers = new PairNumbers()
  const starts = new Uint32Array(days.length).fill(1)
  const ofRows = scope.all.stretches.map(({ chunk }) => new Uint32Array(chunk.length))
  let day = -1
  await eachBin(scope, parts, days, checkpoint, ({ bin, stretch, from, to }) => {
    if (bin !== day) {
      starts.fill(numbers.next, day + 1, bin + 1)
      day = bin
      numbers.forget()
    }
    const into = ofRows[stretch]
    const table = scope.all.stretches[stretch]?.table ?? 0
    if (into === undefined) return
    numbers.reserve(to - from)
    numberRun(
      numbers,
      sideOf(one, stretch, table),
      sideOf(other, stretch, table),
      parts[stretch]?.rows ?? null,
      from,
      to,
      into,
    )
  })
  starts.fill(numbers.next, day + 1)
  return { starts, left: numbers.left.slice(0, numbers.next), right: numbers.right.slice(0, numbers.next), ofRows }
}

interface Side {
  readonly slots: Slots
  readonly map: Uint32Array | null
}
const sideOf = (coded: Coded, stretch: number, table: number): Side => ({
  slots: coded.stored(stretch),
  map: coded.maps[table] ?? null,
})

function numberRun(
  numbers: PairNumbers,
  one: Side,
  other: Side,
  rows: Uint32Array | null,
  from: number,
  to: number,
  into: Uint32Array,
): void {
  for (let i = from; i < to; i++) {
    const row = rows === null ? i : (rows[i] ?? 0)
    const a = one.slots[row] ?? 0
    const b = other.slots[row] ?? 0
    into[row] = numbers.of(one.map === null ? a : (one.map[a] ?? 0), other.map === null ? b : (other.map[b] ?? 0))
  }
}

/** Numbers pairs from 1 in the order in which they come, and those of each day anew. */
class PairNumbers {
  left = new Uint32Array(1024)
  right = new Uint32Array(1024)
  next = 1
  /** Number of the first pair of the day. */
  private begin = 1
  /** Open addressing; 0 is free. */
  private places = new Uint32Array(4096)

  of(left: number, right: number): number {
    const { places } = this
    const mask = places.length - 1
    let place = placeOf(left, right, mask)
    for (;;) {
      const found = places[place] ?? 0
      if (found === 0) break
      if (this.left[found] === left && this.right[found] === right) return found
      place = (place + 1) & mask
    }
    places[place] = this.next
    this.left[this.next] = left
    this.right[this.next] = right
    return this.next++
  }

  /** Makes room for so many more pairs. */
  reserve(more: number): void {
    const needed = this.next + more
    if (needed > this.left.length) {
      const length = Math.max(needed, this.left.length * 2)
      this.left = longer(this.left, length)
      this.right = longer(this.right, length)
    }
    const ofDay = this.next - this.begin + more
    if (ofDay * 2 <= this.places.length) return
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(ofDay * 2 + 2)))
    const mask = this.places.length - 1
    for (let pair = this.begin; pair < this.next; pair++) {
      let place = placeOf(this.left[pair] ?? 0, this.right[pair] ?? 0, mask)
      while (this.places[place] !== 0) place = (place + 1) & mask
      this.places[place] = pair
    }
  }

  /** A new day. */
  forget(): void {
    this.begin = this.next
    this.places.fill(0)
  }
}

const placeOf = (left: number, right: number, mask: number): number => {
  const mixed = Math.imul(Math.imul(left, 0x9e37_79b1) ^ right, 0x85eb_ca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

function longer(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(length)
  room.set(array)
  return room
}
