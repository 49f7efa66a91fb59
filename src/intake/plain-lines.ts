import type { TextColumn } from '@/engine/access-table'
import { CHUNK_ROWS } from '@/engine/row-chunk'
import { CodeMap } from './code-map'
import { PLAIN_COLUMNS, PlainModule } from './plain-module'
import type { RowBatch, Target } from './row-batch'

/** Rows that were read together, in a batch that has not counted them yet. */
export interface PlainRun {
  readonly rows: number
  /** How many of them have neither referrer nor agent. */
  readonly common: number
  /** Where the line begins, in the block, that is not plain or for which the batch has no room. */
  readonly end: number
  /** Whether the batch is full with them. */
  readonly isFull: boolean
}

/**
 * Reads plain lines of the combined family, of which its logs are nearly all made, in WebAssembly: what costs time for every line is
 * done there, and what words mean is worked out here, once for each. All other lines are left to the reader of the format.
 */
export class PlainLines {
  private readonly batch: RowBatch
  private readonly module: PlainModule
  private vocabulary: number
  /** What the module's words are in the batch. */
  private readonly known = PLAIN_COLUMNS.map(() => new CodeMap())
  private readonly pages = new CodeMap()
  private readonly targets: Target[] = []
  private targetsTell = false

  /** For blocks of at most `blockBytes` bytes. Throws RangeError where there is no memory for them. */
  constructor(batch: RowBatch, blockBytes: number) {
    this.batch = batch
    this.module = new PlainModule(blockBytes)
    this.vocabulary = batch.vocabulary
  }

  begin(block: Uint8Array): void {
    this.module.begin(block)
  }

  /** By row of the batch, for rows read last: the number of its line's text, as of {@link LineHash}, and where it begins in the block. */
  get hashes(): Float64Array {
    return this.module.hashes
  }

  get starts(): Uint32Array {
    return this.module.starts
  }

  /** Whether the line where it stopped lacks nothing but somebody to say when its day begins in its zone. */
  get asksForTime(): boolean {
    return this.module.exports.bracketAt() >= 0
  }

  /** That line is of `time`, in epoch ms. */
  learn(time: number): void {
    this.module.exports.learn(this.module.exports.bracketAt(), time)
  }

  /** Reads from byte `from` of the block on, where a line begins. */
  read(from: number): PlainRun {
    const { batch, module } = this
    if (batch.length === 0 && module.isFull) batch.forget()
    if (this.vocabulary !== batch.vocabulary) this.forget()
    const begin = batch.length
    const rows = module.exports.readLines(from, begin, CHUNK_ROWS - begin)
    if (rows > 0) this.fill(begin, begin + rows)
    const { exports } = module
    return { rows, common: exports.commonRows(), end: exports.stoppedAt(), isFull: begin + rows === CHUNK_ROWS }
  }

  private fill(begin: number, end: number): void {
    const { batch, module } = this
    batch.time.set(module.times.subarray(begin, end), begin)
    batch.bytes.set(module.sizes.subarray(begin, end), begin)
    batch.status.set(module.statuses.subarray(begin, end), begin)
    PLAIN_COLUMNS.forEach((name, column) => {
      if (name === 'target') this.fillTargets(column, begin, end)
      else this.fillText(name, column, begin, end)
    })
  }

  private fillText(name: TextColumn, column: number, begin: number, end: number): void {
    const { codes, dictionary } = this.batch.text[name]
    this.translate(column, codes, begin, end, (from, to) => dictionary.intern(this.module.memory, from, to))
  }

  private fillTargets(column: number, begin: number, end: number): void {
    const { batch, targets, module } = this
    this.translate(column, batch.text.path.codes, begin, end, (from, to) => {
      const target = batch.targetOf(module.memory, from, to)
      this.targetsTell ||= target.credentials !== null
      targets.push(target)
      this.pages.add(target.page)
      return target.path
    })
    const codes = module.codes[column] ?? NO_CODES
    this.pages.translate(codes, batch.text.page.codes, begin, end)
    if (!this.targetsTell) return
    for (let row = begin; row < end; row++) {
      const credentials = targets[codes[row] ?? -1]?.credentials
      if (credentials) batch.setCredentials(credentials, row)
    }
  }

  /** `bring` answers what the next word, `memory[from, to)`, is in the batch. */
  private translate(
    column: number,
    into: Int32Array,
    begin: number,
    end: number,
    bring: (from: number, to: number) => number,
  ): void {
    const { module } = this
    const known = this.known[column]
    const words = module.words[column]
    const codes = module.codes[column]
    const count = module.exports.wordsIn(column)
    if (known === undefined || words === undefined || codes === undefined || count === 0) return
    while (known.size < count) {
      const from = words[known.size * 2] ?? 0
      known.add(bring(from, from + (words[known.size * 2 + 1] ?? 0)))
    }
    known.translate(codes, into, begin, end)
  }

  private forget(): void {
    this.vocabulary = this.batch.vocabulary
    this.module.exports.forget()
    for (const known of this.known) known.clear()
    this.pages.clear()
    this.targets.length = 0
    this.targetsTell = false
  }
}

const NO_CODES = new Int32Array(0)
