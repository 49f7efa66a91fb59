import type { Checkpoint } from './checkpoint'

/** Rows gone over between checkpoints. */
const BLOCK = 262_144
/** 2 048 places at most to write to at a time: more miss the processor's caches. */
const DIGIT_BITS = 11

/**
 * Sorts row numbers by `keys[row]`, of which the lowest `bits` count; rows with equal keys stay as they are. Radix sort from the
 * lowest digit (Knuth, The Art of Computer Programming 3, 5.2.5). Uses `rows` and as much memory again.
 */
export async function sortRows(
  rows: Uint32Array<ArrayBuffer>,
  keys: Uint32Array,
  bits: number,
  checkpoint: Checkpoint,
): Promise<Uint32Array<ArrayBuffer>> {
  const digits = Math.ceil(bits / DIGIT_BITS)
  const width = Math.ceil(bits / Math.max(digits, 1))
  let from = rows
  let to = new Uint32Array(digits === 0 ? 0 : rows.length)
  for (let digit = 0; digit < digits; digit++) {
    const pass = new DigitPass(keys, digit * width, width)
    for (let at = 0; at < rows.length; at += BLOCK) {
      await checkpoint()
      pass.count(from, at, Math.min(at + BLOCK, rows.length))
    }
    if (!pass.place()) continue
    for (let at = 0; at < rows.length; at += BLOCK) {
      await checkpoint()
      pass.move(from, at, Math.min(at + BLOCK, rows.length), to)
    }
    ;[from, to] = [to, from]
  }
  return from
}

class DigitPass {
  private readonly places: Uint32Array
  private readonly keys: Uint32Array
  private readonly shift: number
  private readonly mask: number

  constructor(keys: Uint32Array, shift: number, width: number) {
    this.keys = keys
    this.shift = shift
    this.mask = 2 ** width - 1
    this.places = new Uint32Array(2 ** width)
  }

  count(rows: Uint32Array, begin: number, end: number): void {
    const { keys, shift, mask, places } = this
    for (let i = begin; i < end; i++) {
      const digit = ((keys[rows[i] ?? 0] ?? 0) >>> shift) & mask
      places[digit] = (places[digit] ?? 0) + 1
    }
  }

  /** Makes counts places; false where all rows have the same digit. */
  place(): boolean {
    let sum = 0
    let filled = 0
    this.places.forEach((count, digit) => {
      this.places[digit] = sum
      sum += count
      if (count > 0) filled++
    })
    return filled > 1
  }

  move(rows: Uint32Array, begin: number, end: number, to: Uint32Array): void {
    const { keys, shift, mask, places } = this
    for (let i = begin; i < end; i++) {
      const row = rows[i] ?? 0
      const digit = ((keys[row] ?? 0) >>> shift) & mask
      const place = places[digit] ?? 0
      to[place] = row
      places[digit] = place + 1
    }
  }
}
