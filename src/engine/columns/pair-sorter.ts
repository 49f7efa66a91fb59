import type { Slots } from './slots'

/** What begins with a row, in the highest bits of its number: a value of the first column, a value of the second beside it. */
export const NEW_VALUE = 2 ** 31
export const NEW_PAIR = 2 ** 30
/** The row has a value of the second column. */
export const HAS_OTHER = 2 ** 29
/** Numbers of rows are smaller. */
export const MOST_ROWS = 2 ** 29

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

  /** `ours` and `theirs` tell how many slots there are. */
  constructor(ours: number, theirs: number) {
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

  /** Writes what was taken, sorted and marked, from `at` on, and forgets it. Where it ends. */
  settle(into: Uint32Array, at: number): number {
    const { length, rows, ours, theirs } = this
    for (let i = 0; i < length; i++) this.order[i] = i
    for (const [side, shift] of this.digits) this.sort(this[side], shift)
    let own = 0
    let other = 0
    for (let i = 0; i < length; i++) {
      const from = this.order[i] ?? 0
      const [ourSlot, theirSlot] = [ours[from] ?? 0, theirs[from] ?? 0]
      const isNew = ourSlot !== own
      const begins = isNew ? NEW_VALUE + NEW_PAIR : theirSlot === other ? 0 : NEW_PAIR
      into[at + i] = (rows[from] ?? 0) + begins + (theirSlot === 0 ? 0 : HAS_OTHER)
      own = ourSlot
      other = theirSlot
    }
    this.length = 0
    return at + length
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
