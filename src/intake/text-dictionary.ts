const bytes4 = (source: Uint8Array, at: number): number =>
  (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8) | ((source[at + 2] ?? 0) << 16) | ((source[at + 3] ?? 0) << 24)

/**
 * Gives equal byte strings equal codes, counted from 0, without making JavaScript strings of them.
 * Open addressing over a hash like FNV-1a, but of four bytes at a time; the start value is random, so that a log cannot be written to collide.
 */
export class TextDictionary {
  private readonly start = (Math.random() * 0x1_0000_0000) | 0
  private slots = new Int32Array(4096).fill(-1)
  private hashes = new Int32Array(2048)
  /** Entry `i` is `bytes[ends[i], ends[i + 1])`. */
  private ends = new Int32Array(2049)
  private bytes = new Uint8Array(65_536)
  private count = 0
  /** Entries that are not UTF-8, as they shall be stored: wrong bytes replaced by U+FFFD. */
  private readonly mended = new Map<number, Uint8Array>()

  get size(): number {
    return this.count
  }

  intern(source: Uint8Array, from: number, to: number): number {
    let hash = this.start
    let high = 0
    let i = from
    // Four bytes a step: the multiplication is what takes time.
    for (; i + 3 < to; i += 4) {
      const word = bytes4(source, i)
      high |= word
      hash = Math.imul(hash ^ word, 0x0100_0193)
      hash ^= hash >>> 15
    }
    for (; i < to; i++) {
      const byte = source[i] ?? 0
      high |= byte
      hash = Math.imul(hash ^ byte, 0x0100_0193)
    }
    // FNV leaves the low bits weak, and they choose the slot.
    hash ^= hash >>> 15
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (;;) {
      const code = this.slots[slot] ?? -1
      if (code < 0) return this.add(source, from, to, hash, slot, (high & 0x8080_8080) !== 0)
      if (this.hashes[code] === hash && this.holds(code, source, from, to)) return code
      slot = (slot + 1) & mask
    }
  }

  private holds(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.ends[code] ?? 0
    if ((this.ends[code + 1] ?? 0) - start !== to - from) return false
    for (let i = from, j = start; i < to; i++, j++) if (source[i] !== this.bytes[j]) return false
    return true
  }

  private add(source: Uint8Array, from: number, to: number, hash: number, slot: number, beyondAscii: boolean): number {
    const code = this.count++
    const start = this.ends[code] ?? 0
    const end = start + to - from
    if (end > this.bytes.length) {
      const wider = new Uint8Array(Math.max(end, this.bytes.length * 2))
      wider.set(this.bytes.subarray(0, start))
      this.bytes = wider
    }
    this.bytes.set(source.subarray(from, to), start)
    this.ends[code + 1] = end
    this.hashes[code] = hash
    this.slots[slot] = code
    if (beyondAscii) this.mend(code, source.subarray(from, to))
    if (this.count === this.hashes.length) this.widen()
    return code
  }

  private mend(code: number, value: Uint8Array): void {
    const stored = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(value))
    if (stored.length !== value.length || stored.some((byte, i) => byte !== value[i])) this.mended.set(code, stored)
  }

  private widen(): void {
    const ends = new Int32Array(this.count * 2 + 1)
    ends.set(this.ends)
    const hashes = new Int32Array(this.count * 2)
    hashes.set(this.hashes)
    this.ends = ends
    this.hashes = hashes
    this.slots = new Int32Array(this.count * 4).fill(-1)
    const mask = this.slots.length - 1
    for (let code = 0; code < this.count; code++) {
      let slot = (hashes[code] ?? 0) & mask
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      this.slots[slot] = code
    }
  }

  /** All entries as Arrow lays UTF-8 out: `valueOffsets` (one more than entries) into `data`. Views, valid until the next change. */
  layout(): { valueOffsets: Int32Array; data: Uint8Array } {
    const valueOffsets = this.ends.subarray(0, this.count + 1)
    const data = this.bytes.subarray(0, valueOffsets[this.count])
    return this.mended.size === 0 ? { valueOffsets, data } : this.mendedLayout(valueOffsets, data)
  }

  private mendedLayout(ends: Int32Array, bytes: Uint8Array): { valueOffsets: Int32Array; data: Uint8Array } {
    const parts: Uint8Array[] = []
    const valueOffsets = new Int32Array(this.count + 1)
    for (let code = 0; code < this.count; code++) {
      const part = this.mended.get(code) ?? bytes.subarray(ends[code], ends[code + 1])
      parts.push(part)
      valueOffsets[code + 1] = (valueOffsets[code] ?? 0) + part.length
    }
    const data = new Uint8Array(valueOffsets[this.count] ?? 0)
    parts.forEach((part, code) => {
      data.set(part, valueOffsets[code])
    })
    return { valueOffsets, data }
  }

  clear(): void {
    this.slots.fill(-1)
    this.count = 0
    this.mended.clear()
  }
}
