/**
 * Numbers byte strings from 0 in the order they come; equal ones have one number. Open addressing whose start value is
 * random, so that whoever writes a log cannot well choose strings that collide.
 */
export class ByteTable {
  private readonly start = (Math.random() * 0x1_0000_0000) | 0
  private slots = new Int32Array(4096).fill(-1)
  private hashes = new Int32Array(2048)
  /** String `i` is `bytes[ends[i], ends[i + 1])`. */
  private ends = new Float64Array(2049)
  private bytes = new Uint8Array(65_536)
  private count = 0

  get size(): number {
    return this.count
  }

  /** The number of `source[from, to)`; −1 where it was not added. */
  find(source: Uint8Array, from: number, to: number): number {
    return this.slots[this.slotOf(this.hash(source, from, to), source, from, to)] ?? -1
  }

  /** The number of `source[from, to)`, a new one where it is new. */
  add(source: Uint8Array, from: number, to: number): number {
    const hash = this.hash(source, from, to)
    const slot = this.slotOf(hash, source, from, to)
    const known = this.slots[slot] ?? -1
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
    this.hashes[number] = hash
    this.slots[slot] = number
    if (this.count === this.hashes.length) this.widen()
    return number
  }

  /** String `number` as it is kept; a view, valid until the next is added. */
  at(number: number): Uint8Array {
    return this.bytes.subarray(this.ends[number], this.ends[number + 1])
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

  /** Where the string is, or would go. */
  private slotOf(hash: number, source: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (;;) {
      const number = this.slots[slot] ?? -1
      if (number < 0 || (this.hashes[number] === hash && this.holds(number, source, from, to))) return slot
      slot = (slot + 1) & mask
    }
  }

  private holds(number: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.ends[number] ?? 0
    if ((this.ends[number + 1] ?? 0) - at !== to - from) return false
    for (let i = from; i < to; i++, at++) if (source[i] !== this.bytes[at]) return false
    return true
  }

  private widen(): void {
    const hashes = new Int32Array(this.count * 2)
    hashes.set(this.hashes)
    const ends = new Float64Array(this.count * 2 + 1)
    ends.set(this.ends)
    const slots = new Int32Array(this.count * 4).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let slot = (hashes[number] ?? 0) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    Object.assign(this, { hashes, ends, slots })
  }
}
