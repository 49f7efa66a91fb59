import type { Refusal, Reject } from './problem'

/** As many are kept for looking at; all are counted. */
const KEPT = 10_000
const CHARACTERS = 2000

/** All are counted, the first ones kept. */
export interface RejectedLines {
  readonly count: number
  readonly kept: readonly Reject[]
}

/** Those of a block, which follow what was found above it. */
export function joinRejects(above: RejectedLines, block: RejectedLines, linesAbove: number): RejectedLines {
  const room = Math.max(0, KEPT - above.kept.length)
  if (block.count === 0) return above
  const kept = block.kept.slice(0, room).map((reject) => ({ ...reject, line: reject.line + linesAbove }))
  return { count: above.count + block.count, kept: [...above.kept, ...kept] }
}

/** Collects lines that are no rows. */
export class Rejects {
  count = 0
  readonly kept: Reject[] = []
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  /** `length` is that of the whole line, of which `bytes[from, to)` may be only the beginning. */
  add(
    bytes: Uint8Array,
    from: number,
    to: number,
    at: { line: number; offset: number; length: number; reason: Refusal },
  ): void {
    this.count++
    if (this.kept.length >= KEPT) return
    // A character has four bytes at most.
    const text = this.decoder.decode(bytes.subarray(from, Math.min(to, from + CHARACTERS * 4)))
    this.kept.push({
      line: at.line,
      offset: at.offset,
      reason: at.reason,
      text: text.slice(0, CHARACTERS),
      length: at.length,
    })
  }

  found(): RejectedLines {
    return { count: this.count, kept: this.kept }
  }
}
