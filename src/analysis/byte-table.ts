/**
 * Numbers byte strings from 0 in the order they come; equal ones have one number. Open addressing whose start value is
 * random, so that whoever writes a log cannot well choose strings that collide.
 */
export class ByteTable {
  private readonly start = (Math.random() * 0x1_0000_0000) | 0
  /** Pairs: the hash of a string and its number, −1 where the slot is free. Together, so that a look into memory serves both. */
  private slots = new Int32Array(8192).fill(-1)
  /** String `i` is `bytes[ends[i], ends[i + 1])`. */
  private ends = new Float64Array(2049)
  private bytes = new Uint8Array(65_536)
  private count = 0

  get size(): number {
    return this.count
  }

  /** The number of `source[from, to)`; −1 where it was not added. */
  find(source: Uint8Array, from: number, to: number): number {
    return this.slots[this.slotOf(this.hash(source, from, to), source, from, to) + 1] ?? -1
  }

  /** The number of `source[from, to)`, a new one where it is new. */
  add(source: Uint8Array, from: number, to: number): number {
    const hash = this.hash(source, from, to)
    const slot = this.slotOf(hash, source, from, to)
    const known = this.slots[slot + 1] ?? -1
    if (known >= 0) return known
    const number = this.count++
    const start = this.ends[number] ?? 0
    const end = start + to - from
    if (end > this.bytes.length) {
      const wider = new Uint8Array(Math.max(end, this.bytes.length * 2))
      wider.set(this.bytes.subarray(0, start))
      this.bytes = wider
    }
    for (let i = from, at = start; i < to; i++, at++) this.bytes[at] = source[i] ?? 0
    this.ends[number + 1] = end
    this.slots[slot] = hash
    this.slots[slot + 1] = number
    if (this.count === this.ends.length - 1) this.widen()
    return number
  }

  /** All strings, one after the other: string `i` is `bytes[ends[i], ends[i + 1])`. Views, valid until the next is added. */
  strings(): { readonly ends: Float64Array; readonly bytes: Uint8Array } {
    const ends = this.ends.subarray(0, this.count + 1)
    return { ends, bytes: this.bytes.subarray(0, ends[this.count]) }
  }

  private hash(source: Uint8Array, from: number, to: number): number {
    let hash = this.start ^ (to - from)
    for (let i = from; i < to; i++) {
      hash = Math.imul(hash ^ (source[i] ?? 0), 0x0100_0193)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash, 0xc2b2_ae35 | 0)
    return hash ^ (hash >>> 16)
  }

  /** Where the pair of the string is, or would go. */
  private slotOf(hash: number, source: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1
    let slot = (hash << 1) & mask
    for (;;) {
      const number = this.slots[slot + 1] ?? -1
      if (number < 0 || (this.slots[slot] === hash && this.holds(number, source, from, to))) return slot
      slot = (slot + 2) & mask
    }
  }

  private holds(number: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.ends[number] ?? 0
    if ((this.ends[number + 1] ?? 0) - at !== to - from) return false
    for (let i = from; i < to; i++, at++) if (source[i] !== this.bytes[at]) return false
    return true
  }

  private widen(): void {
    const ends = new Float64Array(this.count * 2 + 1)
    ends.set(this.ends)
    const slots = new Int32Array(this.count * 8).fill(-1)
    const mask = slots.length - 1
    for (let old = 0; old < this.slots.length; old += 2) {
      const hash = this.slots[old] ?? 0
      const number = this.slots[old + 1] ?? -1
      if (number < 0) continue
      let slot = (hash << 1) & mask
      while ((slots[slot + 1] ?? -1) >= 0) slot = (slot + 2) & mask
      slots[slot] = hash
      slots[slot + 1] = number
    }
    this.ends = ends
    this.slots = slots
  }
}
