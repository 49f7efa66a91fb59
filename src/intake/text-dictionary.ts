import { type Words, wordsOf } from '@/engine/row-chunk'
import { WordView } from './word-view'

/**
 * Gives equal byte strings equal codes, counted from 0, without making JavaScript strings of them.
 * Open addressing over a multiplicative hash whose start value is random, so that a log is hard to write to collide.
 */
export class TextDictionary {
  private readonly start = (Math.random() * 0x1_0000_0000) | 0
  /** Code and hash of each slot side by side, for one look at memory gives both; a code of −1 is an empty slot. */
  private slots = new Int32Array(8192).fill(-1)
  private hashes = new Int32Array(2048)
  /** Entry `i` is `bytes[ends[i], ends[i + 1])`. */
  private ends = new Int32Array(2049)
  private bytes = new Uint8Array(65_536)
  private readonly words = new WordView()
  private count = 0
  private readonly sourceWords = new WordView()
  /** Entries that are not UTF-8, as they shall be stored: wrong bytes replaced by U+FFFD. */
  private readonly mended = new Map<number, Uint8Array>()

  get size(): number {
    return this.count
  }

  /** Bytes of all entries. */
  get byteLength(): number {
    return this.ends[this.count] ?? 0
  }

  intern(source: Uint8Array, from: number, to: number): number {
    const view = this.sourceWords.of(source)
    const length = to - from
    // Four bytes a step in two lanes: the multiplication is what takes time. The last step looks at some bytes again.
    let odd = this.start
    let even = ~this.start + length
    let high = 0
    if (length >= 8) {
      for (let i = from; ; i += 8) {
        if (i > to - 8) i = to - 8
        const one = view.getInt32(i, true)
        const two = view.getInt32(i + 4, true)
        high |= one | two
        odd = Math.imul(odd ^ one, 0x0100_0193)
        even = Math.imul(even ^ two, 0x85eb_ca6b)
        odd ^= odd >>> 15
        even ^= even >>> 13
        if (i === to - 8) break
      }
    } else {
      for (let i = from; i < to; i++) {
        const byte = source[i] ?? 0
        high |= byte
        odd = Math.imul(odd ^ byte, 0x0100_0193)
      }
    }
    const mixed = Math.imul(odd ^ (even >>> 16) ^ (even << 16), 0xc2b2_ae35)
    const hash = mixed ^ (mixed >>> 15)
    const { slots } = this
    const mask = slots.length / 2 - 1
    let slot = hash & mask
    for (;;) {
      const code = slots[slot * 2] ?? -1
      if (code < 0) return this.add(source, from, to, hash, slot, (high & 0x8080_8080) !== 0)
      if (slots[slot * 2 + 1] === hash && this.holds(code, source, view, from, to)) return code
      slot = (slot + 1) & mask
    }
  }

  private holds(code: number, source: Uint8Array, view: DataView, from: number, to: number): boolean {
    const at = this.ends[code] ?? 0
    const length = to - from
    if ((this.ends[code + 1] ?? 0) - at !== length) return false
    if (length < 4) {
      for (let i = 0; i < length; i++) if (source[from + i] !== this.bytes[at + i]) return false
      return true
    }
    const entries = this.words.of(this.bytes)
    const apart = at - from
    const last = to - 4
    for (let i = from; i < last; i += 4) if (view.getInt32(i, true) !== entries.getInt32(i + apart, true)) return false
    return view.getInt32(last, true) === entries.getInt32(last + apart, true)
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
    this.copy(source, from, to, start)
    this.ends[code + 1] = end
    this.hashes[code] = hash
    this.slots[slot * 2] = code
    this.slots[slot * 2 + 1] = hash
    if (beyondAscii) this.mend(code, source.subarray(from, to))
    if (this.count === this.hashes.length) this.widen()
    return code
  }

  /** Four bytes a step, as most words are short: a view of a word takes longer to make than the word to copy. */
  private copy(source: Uint8Array, from: number, to: number, start: number): void {
    const last = to - 4
    if (last < from) {
      for (let i = from; i < to; i++) this.bytes[start + i - from] = source[i] ?? 0
      return
    }
    const view = this.sourceWords.of(source)
    const entries = this.words.of(this.bytes)
    const apart = start - from
    for (let i = from; i < last; i += 4) entries.setInt32(i + apart, view.getInt32(i, true), true)
    entries.setInt32(last + apart, view.getInt32(last, true), true)
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
    this.slots = new Int32Array(this.count * 8).fill(-1)
    const mask = this.slots.length / 2 - 1
    for (let code = 0; code < this.count; code++) {
      const hash = hashes[code] ?? 0
      let slot = hash & mask
      while ((this.slots[slot * 2] ?? -1) >= 0) slot = (slot + 1) & mask
      this.slots[slot * 2] = code
      this.slots[slot * 2 + 1] = hash
    }
  }

  /** The entries from code `first` on, in memory of their own. */
  wordsFrom(first: number): Words {
    const begin = this.ends[first] ?? 0
    const ends = this.ends.slice(first, this.count + 1)
    for (let i = 0; i < ends.length; i++) ends[i] = (ends[i] ?? 0) - begin
    const bytes = this.bytes.slice(begin, this.ends[this.count])
    return this.mended.size === 0 ? { ends, bytes } : this.mendedFrom(first, { ends, bytes })
  }

  private mendedFrom(first: number, { ends, bytes }: Words): Words {
    const words: Uint8Array[] = []
    for (let code = first; code < this.count; code++) {
      words.push(this.mended.get(code) ?? bytes.subarray(ends[code - first], ends[code - first + 1]))
    }
    return wordsOf(words)
  }

  clear(): void {
    this.slots.fill(-1)
    this.count = 0
    this.mended.clear()
  }
}
