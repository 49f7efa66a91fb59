/** What the codes of one dictionary are in another, told in their order. */
export class CodeMap {
  /** How many are known. */
  size = 0
  /** As they are packed: by code plus one the other code plus one, so that no value is 0 here and there. */
  private codes = new Uint32Array(1)

  /** The next code is `code` there. */
  add(code: number): void {
    this.size++
    if (this.size === this.codes.length) {
      const wider = new Uint32Array(this.codes.length * 2)
      wider.set(this.codes)
      this.codes = wider
    }
    this.codes[this.size] = code + 1
  }

  clear(): void {
    this.size = 0
  }

  /** For `recode` of the engine; valid until the next {@link add}. */
  get packed(): Uint32Array {
    return this.codes.subarray(0, this.size + 1)
  }
}
