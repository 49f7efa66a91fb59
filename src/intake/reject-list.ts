import { REFUSALS, type Refusal, type Reject } from './refusal'

/** Of so many the text is kept, for showing at once; that of others is read back from the file. */
const KEPT = 10_000
const CHARACTERS = 2000
const FIRST_PAGE = 64
const PAGE = 65_536
const REASONS = new Map<Refusal, number>(REFUSALS.map((reason, i) => [reason, i]))

/** All lines of a content that are no rows, in the order of the file: 21 bytes each. Can be sent between workers. */
export interface RejectedLines {
  readonly count: number
  /** Number of each line, from 1; up to 2^32 - 1. */
  readonly line: Uint32Array
  /** Byte of the unpacked content where it begins. */
  readonly offset: Float64Array
  /** Bytes without line end. */
  readonly length: Float64Array
  /** Place in `REFUSALS`; not for storing, because the list may grow. */
  readonly reason: Uint8Array
  /** The first of them, with text. */
  readonly kept: readonly Reject[]
}

/** Which line, and why; it is never empty. */
export type RejectPlace = Omit<Reject, 'text'>

/** Number `i` of the list, from 0; null where there are fewer. */
export function rejectAt(rejects: RejectedLines, i: number): RejectPlace | null {
  const line = rejects.line[i]
  const offset = rejects.offset[i]
  const length = rejects.length[i]
  const reason = REFUSALS[rejects.reason[i] ?? -1]
  if (line === undefined || offset === undefined || length === undefined || reason === undefined) return null
  return { line, offset, length, reason }
}

type Columns = Pick<RejectedLines, 'line' | 'offset' | 'length' | 'reason'>
const columns = (count: number): Columns => ({
  line: new Uint32Array(count),
  offset: new Float64Array(count),
  length: new Float64Array(count),
  reason: new Uint8Array(count),
})

/** Collects the rejects of a block of lines, and those of blocks one after another. */
export class RejectList {
  count = 0
  readonly kept: Reject[] = []
  /** All but the last are full. Only the last is ever copied, so that a long list never needs its memory twice. */
  private readonly pages: Columns[] = []
  private used = 0
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  private readonly keep: number

  /** Of at most `keep` rejects the text is kept. */
  constructor(keep = KEPT) {
    this.keep = keep
  }

  /** `length` is that of the whole line, of which `bytes[from, to)` may be only the beginning. */
  add(bytes: Uint8Array, from: number, to: number, at: RejectPlace): void {
    this.put(at.line, at.offset, at.length, REASONS.get(at.reason) ?? 0)
    if (this.kept.length >= this.keep) return
    // A character has four bytes at most.
    const text = this.decoder.decode(bytes.subarray(from, Math.min(to, from + CHARACTERS * 4)))
    const { line, offset, length, reason } = at
    this.kept.push({ line, offset, length, reason, text: text.slice(0, CHARACTERS) })
  }

  /** Adds those of the next block, whose lines count from 1 after `linesAbove` lines of the content. */
  append(block: RejectedLines, linesAbove: number): void {
    for (let i = 0; i < block.count; i++) {
      const line = (block.line[i] ?? 0) + linesAbove
      this.put(line, block.offset[i] ?? 0, block.length[i] ?? 0, block.reason[i] ?? 0)
    }
    const room = this.keep - this.kept.length
    for (const reject of block.kept.slice(0, Math.max(0, room))) {
      this.kept.push({ ...reject, line: reject.line + linesAbove })
    }
  }

  /** All so far. The list can go on. */
  found(): RejectedLines {
    const all = columns(this.count)
    let at = 0
    for (const page of this.pages) {
      const count = Math.min(page.line.length, this.count - at)
      all.line.set(page.line.subarray(0, count), at)
      all.offset.set(page.offset.subarray(0, count), at)
      all.length.set(page.length.subarray(0, count), at)
      all.reason.set(page.reason.subarray(0, count), at)
      at += count
    }
    return { count: this.count, ...all, kept: [...this.kept] }
  }

  private put(line: number, offset: number, length: number, reason: number): void {
    let page = this.pages.at(-1)
    if (page === undefined || this.used === page.line.length) page = this.nextPage(page)
    page.line[this.used] = line
    page.offset[this.used] = offset
    page.length[this.used] = length
    page.reason[this.used] = reason
    this.used++
    this.count++
  }

  private nextPage(last: Columns | undefined): Columns {
    if (last === undefined || last.line.length === PAGE) {
      const page = columns(last === undefined ? FIRST_PAGE : PAGE)
      this.pages.push(page)
      this.used = 0
      return page
    }
    const wider = columns(last.line.length * 2)
    wider.line.set(last.line)
    wider.offset.set(last.offset)
    wider.length.set(last.length)
    wider.reason.set(last.reason)
    this.pages[this.pages.length - 1] = wider
    return wider
  }
}
