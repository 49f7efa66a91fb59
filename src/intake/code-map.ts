import { NONE } from '@/engine/packed'

/** What the codes of one dictionary are in another, told in their order. */
export class CodeMap {
  /** How many are known. */
  size = 0
  /** By code plus one, so that no value stands first and is none here either. */
  private codes = Int32Array.of(NONE)

  /** The next code is `code` there. */
  add(code: number): void {
    this.size++
    if (this.size === this.codes.length) {
      const wider = new Int32Array(this.codes.length * 2)
      wider.set(this.codes)
      this.codes = wider
    }
    this.codes[this.size] = code
  }

  clear(): void {
    this.size = 0
  }

  /** Translates rows `[begin, end)`. The arrays may be one. */
  translate(from: Int32Array, into: Int32Array, begin: number, end: number): void {
    const { codes } = this
    for (let row = begin; row < end; row++) into[row] = codes[(from[row] ?? NONE) + 1] ?? NONE
  }
}
