import type { BlockRows } from './block-rows'
import type { LineSplitter } from './line-splitter'
import type { PlainLines } from './plain-lines'

const LF = 10
/** Bytes given to the reader of the format at a time, at most: when lines are plain again, it is noticed that soon. */
const MOST_BYTES = 65_536

/** Cuts a whole block into its lines: plain ones are read in runs, all others one by one. */
export class PlainRuns {
  private readonly rows: BlockRows
  private readonly lines: LineSplitter
  private readonly plain: PlainLines
  private readonly offset: number

  /** `lines` hands what it cuts to `rows`; the block begins at `offset` of its content. */
  constructor(rows: BlockRows, lines: LineSplitter, plain: PlainLines, offset: number) {
    this.offset = offset
    this.rows = rows
    this.lines = lines
    this.plain = plain
  }

  push(block: Uint8Array): void {
    let begun = false
    let at = 0
    // While no line is plain, twice as many go the other way each time: trying is cheap, but not free.
    let bytes = 0
    while (at < block.length) {
      let asked = false
      if (this.rows.readsPlainLines) {
        if (!begun) this.plain.begin(block)
        begun = true
        const run = this.rows.plain(this.plain, at, this.offset)
        this.lines.skip(run.end - at)
        if (run.end > at) bytes = 0
        at = run.end
        if (at === block.length) return
        if (run.isFull) continue
        asked = this.plain.asksForTime
      }
      const end = block.indexOf(LF, asked ? at : Math.min(at + bytes, block.length - 1)) + 1 || block.length
      const rowsBefore = this.rows.rowsFound
      this.lines.push(block.subarray(at, end))
      bytes = asked ? 0 : Math.min(MOST_BYTES, Math.max(128, bytes * 2))
      at = end
      if (asked) this.rows.teach(this.plain, rowsBefore)
    }
  }

  end(): void {
    this.lines.end()
  }
}
