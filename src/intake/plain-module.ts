import { CHUNK_ROWS } from '@/engine/row-chunk'
import { wasm } from './assembly/plain-lines.as.ts?wasm'

/**
 * Text columns, as they are numbered in the module. Key and token stand before the target, whose query tells them only where the log itself
 * does not.
 */
export const PLAIN_COLUMNS = [
  'host',
  'client',
  'account',
  'method',
  'key',
  'token',
  'target',
  'referrer',
  'agent',
] as const

/** The map from targets to their pages, behind those of the columns. */
export const PAGES = PLAIN_COLUMNS.length

/** Words of a column, and bytes of all words, that are kept from block to block. */
const MOST_WORDS = 262_144
const MOST_WORD_BYTES = 32 * 1_048_576

interface Exports {
  readonly memory: WebAssembly.Memory
  open(rows: number, words: number, wordBytes: number, blockBytes: number, seed: bigint): number
  timesAt(): number
  hashesAt(): number
  sizesAt(): number
  offsetsAt(): number
  linesAt(): number
  translatedAt(): number
  mapAt(map: number): number
  statusesAt(): number
  codesAt(column: number): number
  blockAt(): number
  wordsAt(column: number): number
  wordsIn(column: number): number
  bytesOfWords(): number
  forget(): void
  begin(length: number): void
  learn(bracket: number, time: number): void
  readLines(from: number, row: number, limit: number): number
  stoppedAt(): number
  commonRows(): number
  bracketAt(): number
  unknownNameAt(): number
  unknownNameEndsAt(): number
  passUnknownName(): void
  translate(column: number, map: number, row: number, end: number): void
  place(row: number, end: number, offset: number, line: number): void
  earliestTime(): number
  latestTime(): number
  timesBack(): number
}

/** `assembly/plain-lines.as.ts` with its memory, as arrays that stay valid: what rows have stands at their number in the chunk. */
export class PlainModule {
  readonly exports = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as Exports
  readonly memory: Uint8Array
  readonly times: Float64Array
  /** A number for the text of the line, as of {@link LineHash}. */
  readonly hashes: Float64Array
  /** −1 is no value, as for `statuses` and `codes`. */
  readonly sizes: Float64Array
  /** Where the line stands, for rows that were placed. */
  readonly offsets: Float64Array
  readonly lines: Float64Array
  /** Codes that were translated last. */
  readonly translated: Int32Array
  /** One for each column and {@link PAGES}: by code plus one, what the word is elsewhere. */
  readonly maps: readonly Int32Array[]
  readonly statuses: Int16Array
  readonly codes: readonly Int32Array[]
  /** Address in `memory` and length of each word of a column. */
  readonly words: readonly Int32Array[]
  private readonly block: Uint8Array

  /** For blocks of at most `blockBytes` bytes. Throws RangeError where there is no memory for them. */
  constructor(blockBytes: number) {
    const { exports } = this
    const words = MOST_WORDS + CHUNK_ROWS
    const [seed = 0n] = crypto.getRandomValues(new BigUint64Array(1))
    if (!exports.open(CHUNK_ROWS, words, MOST_WORD_BYTES + 2 * blockBytes, blockBytes, seed)) {
      throw new RangeError('out of memory')
    }
    const { buffer } = exports.memory
    this.memory = new Uint8Array(buffer)
    this.block = new Uint8Array(buffer, exports.blockAt(), blockBytes)
    this.times = new Float64Array(buffer, exports.timesAt(), CHUNK_ROWS)
    this.hashes = new Float64Array(buffer, exports.hashesAt(), CHUNK_ROWS)
    this.sizes = new Float64Array(buffer, exports.sizesAt(), CHUNK_ROWS)
    this.offsets = new Float64Array(buffer, exports.offsetsAt(), CHUNK_ROWS)
    this.lines = new Float64Array(buffer, exports.linesAt(), CHUNK_ROWS)
    this.translated = new Int32Array(buffer, exports.translatedAt(), CHUNK_ROWS)
    this.maps = [...PLAIN_COLUMNS, 'page'].map((_, map) => new Int32Array(buffer, exports.mapAt(map), words + 1))
    this.statuses = new Int16Array(buffer, exports.statusesAt(), CHUNK_ROWS)
    this.codes = PLAIN_COLUMNS.map((_, column) => new Int32Array(buffer, exports.codesAt(column), CHUNK_ROWS))
    this.words = PLAIN_COLUMNS.map((_, column) => new Int32Array(buffer, exports.wordsAt(column), words * 2))
  }

  /** Begins a block, of whose times nothing is known yet. */
  begin(bytes: Uint8Array): void {
    this.block.set(bytes)
    this.exports.begin(bytes.length)
  }

  /** Whether the words of another chunk may find no room. */
  get isFull(): boolean {
    return (
      this.exports.bytesOfWords() > MOST_WORD_BYTES ||
      PLAIN_COLUMNS.some((_, column) => this.exports.wordsIn(column) > MOST_WORDS)
    )
  }
}
