import { DAY } from '@/base/brand'
import { inReach } from '@/base/reach'
import { CHUNK_ROWS } from '@/engine/row-chunk'
import type { CountAlike, FormatCount, LineOutcome, LineReader } from './formats/log-format'
import type { LineHash } from './line-hash'
import type { PlainLines, PlainRun } from './plain-lines'
import type { Refusal } from './refusal'
import { type RejectedLines, RejectList } from './reject-list'
import type { CodedChunk, RowBatch } from './row-batch'
import type { ZoneCount } from './time/zone-tally'

const TAB = 9
const SPACE = 32
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** What was found in a block. Lines count from 1 within it; offsets from the start of the content. */
export interface ParsedBlock {
  readonly index: number
  readonly chunks: readonly CodedChunk[]
  /** Which parser read it: codes go on from those of that one's chunk before. */
  readonly lane: number
  /** A number for the text of each row, in order, for finding duplicates. */
  readonly hashes: readonly Float64Array[]
  /** `lines = rows + rejects + skipped`. In a JSON document, its records. */
  readonly lines: number
  readonly rows: number
  readonly skipped: number
  readonly rejects: RejectedLines
  /** Earliest and latest time of a row, and the first and the last in order; NaN where there is no row. */
  readonly first: number
  readonly last: number
  readonly begin: number
  readonly end: number
  readonly stepsBack: number
  readonly zones: readonly ZoneCount[]
  readonly formats: readonly FormatCount[]
}

/** A reader that knows how many rows it read in which format. */
export interface CountingReader extends LineReader {
  formats(): readonly FormatCount[]
  /** Whether it would read the next line as `plain-lines.ts` does, if that is plain. */
  readonly readsPlainLines?: boolean
}

/** Days at both ends of what times can be, where not every time of a day is one. */
const EDGE = 2 * DAY

/** Makes every record of a block a row, a reject, or a skipped line, and counts them. */
export class BlockRows {
  private readonly reader: CountingReader
  private readonly batch: RowBatch
  private readonly hash: LineHash
  private chunks: CodedChunk[] = []
  private hashes: Float64Array[] = []
  private hashed = new Float64Array(0)
  private count = 0
  private rows = 0
  private skipped = 0
  private rejects = new RejectList()
  private first = Number.NaN
  private last = Number.NaN
  private begin = Number.NaN
  private previous = Number.NaN
  private stepsBack = 0
  private alike: CountAlike = () => {}

  /** `batch` is empty. */
  constructor(reader: CountingReader, batch: RowBatch, hash: LineHash) {
    this.reader = reader
    this.batch = batch
    this.hash = hash
  }

  /** The next record, `lines` lines long: the first of them is the row or the reject, the others belong to it. */
  next(bytes: Uint8Array, from: number, to: number, offset: number, lines: number): void {
    this.record(bytes, from, to, offset, this.count + 1)
    this.count += lines - 1
    this.skipped += lines - 1
  }

  /** A record that begins in line `line`. */
  record(bytes: Uint8Array, from: number, to: number, offset: number, line: number): void {
    this.count++
    if (isBlank(bytes, from, to)) {
      this.skipped++
      return
    }
    const marked = offset === 0 && BYTE_ORDER_MARK.every((byte, i) => bytes[from + i] === byte)
    const start = marked ? from + BYTE_ORDER_MARK.length : from
    const outcome = this.reader.read(bytes, start, to, this.batch)
    if (typeof outcome === 'number') this.row(outcome, offset, line, this.hash.of(bytes, start, to))
    else this.refuse(outcome, bytes, from, to, offset, line)
  }

  /** A record that was read already, into the batch; `raw` is what stands for it where there are no lines. */
  given(outcome: LineOutcome, raw: Uint8Array, offset: number, line: number): void {
    this.count++
    if (typeof outcome === 'number') this.row(outcome, offset, line, this.hash.of(raw, 0, raw.length))
    else this.refuse(outcome, raw, 0, raw.length, offset, line)
  }

  private refuse(
    outcome: Refusal | 'header',
    bytes: Uint8Array,
    from: number,
    to: number,
    offset: number,
    line: number,
  ): void {
    this.batch.rollBack()
    if (outcome === 'header') this.skipped++
    else this.rejects.add(bytes, from, to, { line, offset, length: to - from, reason: outcome })
  }

  /** A record too long to be looked into, of which `head` is the beginning. */
  long(head: Uint8Array, length: number, offset: number, line = this.count + 1): void {
    this.count++
    this.rejects.add(head, 0, head.length, { line, offset, length, reason: 'too-long' })
  }

  get rowsFound(): number {
    return this.rows
  }

  /** Whether plain lines are rows like those of the reader, as it stands. */
  get readsPlainLines(): boolean {
    return this.reader.readsPlainLines ?? false
  }

  /** The line that `plain` asks about was the last record: tells its time, if it has one that stands for all of its day. */
  teach(plain: PlainLines, rowsBefore: number): void {
    const time = this.previous
    if (this.rows === rowsBefore || !this.readsPlainLines || !inReach(time - EDGE) || !inReach(time + EDGE)) return
    plain.learn(time)
    this.alike = this.reader.alike?.() ?? this.alike
  }

  /** Plain lines from byte `from` of a block on, which begins at `offset`, as many as there is room for. */
  plain(plain: PlainLines, from: number, offset: number): PlainRun {
    const run = plain.read(from)
    if (run.rows === 0) return run
    this.alike(run.rows, run.common)
    const { batch } = this
    const begin = batch.commitRows(run.rows)
    const { earliest, latest, stepsBack } = plain.place(begin, offset, this.count)
    this.note(batch.time[begin] ?? 0)
    this.first = Math.min(this.first, earliest)
    this.last = Math.max(this.last, latest)
    this.previous = batch.time[batch.length - 1] ?? 0
    this.stepsBack += stepsBack
    this.count += run.rows
    this.rows += run.rows
    this.hashRoom(batch.length).set(plain.hashes.subarray(begin, batch.length), begin)
    if (batch.full) this.flush()
    return run
  }

  private row(time: number, offset: number, line: number, hash: number): void {
    this.note(time)
    this.rows++
    const row = this.batch.length
    this.hashRoom(row + 1)[row] = hash
    this.batch.commit(time, offset, line)
    if (this.batch.full) this.flush()
  }

  private note(time: number): void {
    if (Number.isNaN(this.begin)) this.begin = time
    if (time < this.previous) this.stepsBack++
    if (!(time >= this.first)) this.first = time
    if (!(time <= this.last)) this.last = time
    this.previous = time
  }

  /** Room for the numbers of so many rows. */
  private hashRoom(rows: number): Float64Array {
    if (rows > this.hashed.length) {
      const wider = new Float64Array(Math.max(16_384, rows, Math.min(CHUNK_ROWS, this.hashed.length * 2)))
      wider.set(this.hashed)
      this.hashed = wider
    }
    return this.hashed
  }

  private flush(): void {
    if (this.batch.length === 0) return
    this.chunks.push(this.batch.chunk())
    this.hashes.push(this.hashed.slice(0, this.batch.length))
    this.batch.clear()
  }

  /** What was found since the last call. */
  take(index: number, lane = 0): ParsedBlock {
    this.flush()
    const { chunks, hashes, count, rows, skipped, rejects, first, last, begin, previous, stepsBack } = this
    const { reader } = this
    this.chunks = []
    this.hashes = []
    this.count = 0
    this.rows = 0
    this.skipped = 0
    this.rejects = new RejectList()
    this.first = Number.NaN
    this.last = Number.NaN
    this.begin = Number.NaN
    // Whether the next block steps back is seen where blocks are put together.
    this.previous = Number.NaN
    this.stepsBack = 0
    const times = { first, last, begin, end: rows === 0 ? Number.NaN : previous }
    return {
      index,
      lane,
      chunks,
      hashes,
      lines: count,
      rows,
      skipped,
      rejects: rejects.found(),
      ...times,
      stepsBack,
      zones: reader.zones(),
      formats: reader.formats(),
    }
  }
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== SPACE && bytes[i] !== TAB) return false
  return true
}
