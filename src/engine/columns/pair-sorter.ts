import { bitsFor, setBit } from './bits'
import type { Slots } from './slots'

/** A column of a chunk. */
export interface Side {
  readonly slots: Slots
  readonly map: Uint32Array | null
}

/** Bits of a key that are looked at in one go: as many counters as the fastest cache holds. */
const DIGIT = 11
const DIGITS = 1 << DIGIT

/** Sorts rows by two columns, a day at a time; slots are small numbers, so that their digits can be counted (LSD radix sort). */
export class PairSorter {
  private readonly digits: readonly (readonly [side: 'ours' | 'theirs', shift: number])[]
  private room = 0
  private rows = new Uint32Array(0)
  private ours = new Uint32Array(0)
  private theirs = new Uint32Array(0)
  private order = new Uint32Array(0)
  private spare = new Uint32Array(0)
  private length = 0
  private readonly sorted: Uint32Array
  private readonly ends: { readonly [kind in 'pairEnds' | 'valueEnds' | 'others']: Uint8Array }
  private kept = 0

  /** `ours` and `theirs` tell how many slots there are, `most` how many rows. */
  constructor(ours: number, theirs: number, most: number) {
    this.sorted = new Uint32Array(most)
    this.ends = { pairEnds: bitsFor(most), valueEnds: bitsFor(most), others: bitsFor(most) }
    const shifts = (size: number): number[] =>
      Array.from({ length: Math.ceil(Math.log2(Math.max(2, size)) / DIGIT) }, (_, i) => i * DIGIT)
    this.digits = [
      ...shifts(theirs).map((shift) => ['theirs', shift] as const),
      ...shifts(ours).map((shift) => ['ours', shift] as const),
    ]
  }

  /** Takes the rows that `rows` lists from `from` to before `to`, but for those without a value of the first column. */
  add(
    { first, rows, from, to }: { first: number; rows: Uint32Array | null; from: number; to: number },
    ours: Side,
    theirs: Side,
  ): void {
    this.reserve(to - from)
    let { length } = this
    for (let i = from; i < to; i++) {
      const row = rows === null ? i : (rows[i] ?? 0)
      const own = slotOf(ours, row)
      if (own === 0) continue
      this.rows[length] = first + row
      this.ours[length] = own
      this.theirs[length++] = slotOf(theirs, row)
    }
    this.length = length
  }

  /** Puts what was taken since behind what is settled, and tells how much that is. */
  settle(): number {
    const { length, rows, ours, theirs, sorted, ends, kept } = this
    for (let i = 0; i < length; i++) this.order[i] = i
    for (const [side, shift] of this.digits) this.sort(this[side], shift)
    const { order } = this
    for (let i = 0; i < length; i++) {
      const from = order[i] ?? 0
      const after = i + 1 < length ? (order[i + 1] ?? 0) : -1
      sorted[kept + i] = rows[from] ?? 0
      if (theirs[from] !== 0) setBit(ends.others, kept + i)
      const isLast = after < 0 || ours[after] !== ours[from]
      if (isLast) setBit(ends.valueEnds, kept + i)
      if (isLast || theirs[after] !== theirs[from]) setBit(ends.pairEnds, kept + i)
    }
    this.length = 0
    this.kept = kept + length
    return this.kept
  }

  /** Rows as they are settled; bits tell where those of a pair and of a value end, and which have a value of the second column. */
  settled() {
    return { ...this.ends, rows: this.sorted.subarray(0, this.kept) }
  }

  private sort(keys: Uint32Array, shift: number): void {
    const { length, order, spare } = this
    const places = new Uint32Array(DIGITS + 1)
    for (let i = 0; i < length; i++) {
      const after = (((keys[i] ?? 0) >>> shift) & (DIGITS - 1)) + 1
      places[after] = (places[after] ?? 0) + 1
    }
    for (let digit = 1; digit <= DIGITS; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
    for (let i = 0; i < length; i++) {
      const from = order[i] ?? 0
      const digit = ((keys[from] ?? 0) >>> shift) & (DIGITS - 1)
      const place = places[digit] ?? 0
      spare[place] = from
      places[digit] = place + 1
    }
    this.order = spare
    this.spare = order
  }

  private reserve(more: number): void {
    if (this.length + more <= this.room) return
    this.room = Math.max(this.length + more, this.room * 2)
    this.rows = longer(this.rows, this.room)
    this.ours = longer(this.ours, this.room)
    this.theirs = longer(this.theirs, this.room)
    this.order = new Uint32Array(this.room)
    this.spare = new Uint32Array(this.room)
  }
}

function slotOf({ slots, map }: Side, row: number): number {
  const slot = slots[row] ?? 0
  return map === null ? slot : (map[slot] ?? 0)
}

function longer(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(length)
  room.set(array)
  return room
}
