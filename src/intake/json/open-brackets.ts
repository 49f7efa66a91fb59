/** Deeper levels are counted only: nothing that deep is short enough to be looked into. */
const DEEPEST = 1_048_576

/** The brackets open at a place of a JSON text, innermost last; without recursion, whatever the depth. */
export class OpenBrackets {
  depth = 0
  private kinds = new Uint8Array(64)

  /** `bracket` is `[` or `{`. */
  open(bracket: number): void {
    if (this.depth === this.kinds.length && this.depth < DEEPEST) {
      const wider = new Uint8Array(this.depth * 2)
      wider.set(this.kinds)
      this.kinds = wider
    }
    if (this.depth < this.kinds.length) this.kinds[this.depth] = bracket
    this.depth++
  }

  close(): void {
    this.depth--
  }

  /** The innermost bracket; 0 where there is none, or it is too deep to be known. */
  get innermost(): number {
    return this.depth <= this.kinds.length ? (this.kinds[this.depth - 1] ?? 0) : 0
  }

  clear(): void {
    this.depth = 0
  }
}
