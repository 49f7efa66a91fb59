import type { TextColumn } from '@/engine/access-table'
import { CHUNK_ROWS } from '@/engine/row-chunk'
import { named } from './formats/extra-fields'
import { PAGES, PLAIN_COLUMNS, PlainModule } from './plain-module'
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

/** Of rows that were read together, in epoch ms; `stepsBack` counts those before the row above, but for the first. */
export interface PlainTimes {
  readonly earliest: number
  readonly latest: number
  readonly stepsBack: number
}

/**
 * Reads plain lines of the combined family, of which its logs are nearly all made, in WebAssembly: what costs time for every line is
 * done there, and what words mean is worked out here, once for each. All other lines are left to the reader of the format.
 */
export class PlainLines {
  private readonly batch: RowBatch
  private readonly module: PlainModule
  private vocabulary: number
  /** How many of the module's words, by column, are in the batch, too. */
  private readonly known = new Uint32Array(PLAIN_COLUMNS.length)
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

  /** By row of the batch, for rows read last: the number of its line's text, as of {@link LineHash}. */
  get hashes(): Float64Array {
    return this.module.hashes
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
    const { exports } = module
    let rows = exports.readLines(from, begin, CHUNK_ROWS - begin)
    let common = exports.commonRows()
    while (this.passesName()) {
      rows += exports.readLines(exports.stoppedAt(), begin + rows, CHUNK_ROWS - begin - rows)
      common += exports.commonRows()
    }
    if (rows > 0) this.fill(begin, begin + rows)
    return { rows, common, end: exports.stoppedAt(), isFull: begin + rows === CHUNK_ROWS }
  }

  /** Whether it stopped at a field of a name that it had not met, and that tells nothing: now it knows. */
  private passesName(): boolean {
    const { exports, memory } = this.module
    const at = exports.unknownNameAt()
    const end = exports.unknownNameEndsAt()
    if (at === 0 || named(memory, at, end) !== null || !this.batch.isSilent(memory, at, end)) return false
    exports.passUnknownName()
    return true
  }

  /** Tells the batch where its rows from `begin` on stand, which were read last: in a block from `offset` on, below so many lines. */
  place(begin: number, offset: number, lines: number): PlainTimes {
    const { batch, module } = this
    const end = batch.length
    const { exports } = module
    exports.place(begin, end, offset, lines)
    batch.offset.set(module.offsets.subarray(begin, end), begin)
    batch.line.set(module.lines.subarray(begin, end), begin)
    return { earliest: exports.earliestTime(), latest: exports.latestTime(), stepsBack: exports.timesBack() }
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
    this.learnWords(column, (from, to) => dictionary.intern(this.module.memory, from, to))
    this.translate(column, column, codes, begin, end)
  }

  private fillTargets(column: number, begin: number, end: number): void {
    const { batch, targets, module } = this
    this.learnWords(column, (from, to) => {
      const target = batch.targetOf(module.memory, from, to)
      this.targetsTell ||= target.credentials !== null
      targets.push(target)
      const pages = module.maps[PAGES]
      if (pages !== undefined) pages[targets.length] = target.page
      return target.path
    })
    this.translate(column, column, batch.text.path.codes, begin, end)
    this.translate(column, PAGES, batch.text.page.codes, begin, end)
    if (!this.targetsTell) return
    const codes = module.codes[column]
    for (let row = begin; row < end; row++) {
      const credentials = targets[codes?.[row] ?? -1]?.credentials
      if (credentials) batch.setCredentials(credentials, row)
    }
  }

  /** `bring` answers what a new word, `memory[from, to)`, is in the batch. */
  private learnWords(column: number, bring: (from: number, to: number) => number): void {
    const { known, module } = this
    const words = module.words[column]
    const map = module.maps[column]
    const count = module.exports.wordsIn(column)
    if (words === undefined || map === undefined) return
    for (let code = known[column] ?? 0; code < count; code++) {
      const from = words[code * 2] ?? 0
      map[code + 1] = bring(from, from + (words[code * 2 + 1] ?? 0))
    }
    known[column] = count
  }

  private translate(column: number, map: number, into: Int32Array, begin: number, end: number): void {
    const { exports, translated } = this.module
    // A column that was empty so far has no value anywhere.
    if (exports.wordsIn(column) === 0) return
    exports.translate(column, map, begin, end)
    into.set(translated.subarray(begin, end), begin)
  }

  private forget(): void {
    this.vocabulary = this.batch.vocabulary
    this.module.exports.forget()
    this.known.fill(0)
    this.targets.length = 0
    this.targetsTell = false
  }
}
