import { TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { Packed } from '@/engine/packed'
import { pack, packCodes, packRising } from '@/engine/packing'
import { CHUNK_ROWS, type RowChunk, type Words, wordsOf } from '@/engine/row-chunk'
import type { Credentials } from './credentials/found-credentials'
import { PLAIN_RULES, type RowRules } from './row-rules'
import { TextDictionary } from './text-dictionary'

const NOTHING = -1

export class CodedColumn {
  /** Code per row; −1 is no value. */
  readonly codes = new Int32Array(CHUNK_ROWS).fill(NOTHING)
  readonly dictionary = new TextDictionary()
  /** Words that the chunks so far brought. */
  told = 0
}

/** What a request target gives: codes of its path and page, and the credentials in its query. */
export interface Target {
  readonly path: number
  readonly page: number
  readonly credentials: Credentials | null
}

/** Rows whose codes go on from those of the chunk before, of which `words` are the new ones, or from 0 if they are `anew`. */
export interface CodedChunk extends RowChunk {
  readonly anew: boolean
}

/** Words of a column, and their bytes, that are kept from chunk to chunk; more of them begin anew. */
const MOST_WORDS = 262_144
const MOST_BYTES = 16 * 1_048_576
const isLarge = ({ size, byteLength }: TextDictionary): boolean => size > MOST_WORDS || byteLength > MOST_BYTES

/**
 * Rows of accesses in columns, up to {@link CHUNK_ROWS}. A format sets fields of the row being built and
 * nothing of it counts before {@link commit}; fields not set are null. Words outlive their chunk: most come again in the next.
 */
export class RowBatch {
  length = 0
  /** Another number whenever codes begin anew. */
  vocabulary = 0
  readonly time = new Float64Array(CHUNK_ROWS)
  readonly offset = new Float64Array(CHUNK_ROWS)
  readonly line = new Float64Array(CHUNK_ROWS)
  /** −1 is no value, for these three. `duration` in milliseconds. */
  readonly status = new Int16Array(CHUNK_ROWS).fill(NOTHING)
  readonly bytes = new Float64Array(CHUNK_ROWS).fill(NOTHING)
  readonly duration = new Float64Array(CHUNK_ROWS).fill(NOTHING)
  readonly text: Readonly<Record<TextColumn, CodedColumn>>
  private readonly columns: readonly CodedColumn[]
  private readonly rules: RowRules
  /** Targets as they stand in the log; what they give is worked out once per distinct one. */
  private readonly targets = new TextDictionary()
  private readonly byTarget: Target[] = []
  private template = new Uint8Array(4096)
  private encoded = new Uint8Array(4096)
  private readonly encoder = new TextEncoder()

  constructor(rules: RowRules = PLAIN_RULES) {
    this.rules = rules
    const entries = TEXT_COLUMNS.map((name) => [name, new CodedColumn()] as const)
    this.text = Object.fromEntries(entries) as Record<TextColumn, CodedColumn>
    this.columns = entries.map(([, column]) => column)
  }

  get full(): boolean {
    return this.length === CHUNK_ROWS
  }

  /** `column` is one of `text`. */
  setText(column: CodedColumn, source: Uint8Array, from: number, to: number): void {
    column.codes[this.length] = column.dictionary.intern(source, from, to)
  }

  /** For values that are JavaScript strings already, as those of JSON are. */
  setString(column: CodedColumn, value: string): void {
    const { source, to } = this.encode(value)
    this.setText(column, source, 0, to)
  }

  setPathString(value: string): void {
    const { source, to } = this.encode(value)
    this.setPath(source, 0, to)
  }

  /** Request target, the page it belongs to, and whatever credentials its query holds. */
  setPath(source: Uint8Array, from: number, to: number): void {
    const code = this.targets.intern(source, from, to)
    const target = this.byTarget[code] ?? this.targetOf(source, from, to)
    this.byTarget[code] = target
    this.text.path.codes[this.length] = target.path
    this.text.page.codes[this.length] = target.page
    if (target.credentials !== null) this.setCredentials(target.credentials)
  }

  /** A field that the log itself names, `source[name, nameEnd)`, with the value `source[from, to)`: kept if it tells who acted, by which token or key. */
  setNamed(source: Uint8Array, name: number, nameEnd: number, from: number, to: number): void {
    const { credentials } = this.rules
    const role = credentials?.role(source, name, nameEnd) ?? null
    const held = role === null ? null : credentials?.field(role, source, from, to)
    if (held) this.setCredentials(held)
  }

  /** Whether {@link setNamed} keeps nothing of fields with this name, whatever their values. */
  isSilent(source: Uint8Array, name: number, nameEnd: number): boolean {
    return (this.rules.credentials?.role(source, name, nameEnd) ?? null) === null
  }

  /** What the log said already stands: a token only claims who its bearer is, the server knows whom it let in. */
  setCredentials(credentials: Credentials, row = this.length): void {
    for (const name of ['account', 'token', 'key'] as const) {
      const value = credentials[name]
      const { codes, dictionary } = this.text[name]
      if (value === null || codes[row] !== NOTHING) continue
      const { source, to } = this.encode(value)
      codes[row] = dictionary.intern(source, 0, to)
    }
  }

  /** What a target gives, which is the same in every row. */
  targetOf(source: Uint8Array, from: number, to: number): Target {
    const credentials = this.rules.credentials?.target(source, from, to) ?? null
    const kept = credentials?.target ?? source
    const start = credentials === null ? from : 0
    const end = credentials === null ? to : kept.length
    const room = this.rules.pageRoom(end - start)
    if (room > this.template.length) this.template = new Uint8Array(room)
    const { path, page } = this.text
    const length = this.rules.page(kept, start, end, this.template)
    return {
      path: path.dictionary.intern(kept, start, end),
      page: page.dictionary.intern(this.template, 0, length),
      credentials,
    }
  }

  private encode(value: string): { source: Uint8Array; to: number } {
    // A UTF-16 unit has three bytes at most.
    if (value.length * 3 > this.encoded.length) this.encoded = new Uint8Array(value.length * 3)
    return { source: this.encoded, to: this.encoder.encodeInto(value, this.encoded).written }
  }

  /** Takes back what was set for the row being built. */
  rollBack(): void {
    this.status[this.length] = NOTHING
    this.bytes[this.length] = NOTHING
    this.duration[this.length] = NOTHING
    for (const column of this.columns) column.codes[this.length] = NOTHING
  }

  /** Ends the row. `time` in epoch ms; `offset` and `line` say where it stands. */
  commit(time: number, offset: number, line: number): void {
    this.time[this.length] = time
    this.offset[this.length] = offset
    this.line[this.length] = line
    this.length++
  }

  /** Ends `count` rows that are all set but for where they stand, and answers the first of them. */
  commitRows(count: number): number {
    this.length += count
    return this.length - count
  }

  /** The rows so far, in memory of their own. */
  chunk(): CodedChunk {
    const { length, columns } = this
    const anew = columns.every(({ told }) => told === 0)
    const numbers = {
      time: pack(this.time, length, null),
      status: pack(this.status, length),
      bytes: pack(this.bytes, length),
      duration: hasAny(this.duration, length) ? pack(microseconds(this.duration, length), length) : null,
      offset: packRising(this.offset, length),
      line: packRising(this.line, length),
    }
    const codes: Partial<Record<TextColumn, Packed>> = {}
    const words: Partial<Record<TextColumn, Words>> = {}
    for (const name of TEXT_COLUMNS) {
      const column = this.text[name]
      const { size } = column.dictionary
      if (size > 0 && hasAny(column.codes, length)) codes[name] = packCodes(column.codes, length, size)
      if (size === column.told) continue
      const brought = column.dictionary.wordsFrom(column.told)
      words[name] = name === 'referrer' ? this.redacted(brought) : brought
      column.told = size
    }
    const told = Object.entries(numbers).filter(([, packed]) => packed !== null)
    return { length, numbers: Object.fromEntries(told), codes, words, anew }
  }

  /** Queries of referrers may hold tokens, too. */
  private redacted(words: Words): Words {
    const { credentials } = this.rules
    if (credentials === null) return words
    const kept: Uint8Array[] = []
    for (let code = 0; code + 1 < words.ends.length; code++) {
      const [from, to] = [words.ends[code] ?? 0, words.ends[code + 1] ?? 0]
      kept.push(credentials.target(words.bytes, from, to)?.target.slice() ?? words.bytes.subarray(from, to))
    }
    return wordsOf(kept)
  }

  /** Begins the next chunk. */
  clear(): void {
    const used = this.length
    this.status.fill(NOTHING, 0, used)
    this.bytes.fill(NOTHING, 0, used)
    this.duration.fill(NOTHING, 0, used)
    for (const column of this.columns) if (column.dictionary.size > 0) column.codes.fill(NOTHING, 0, used)
    this.length = 0
    if (isLarge(this.targets) || this.columns.some(({ dictionary }) => isLarge(dictionary))) this.forget()
  }

  /** Begins codes anew; the batch is empty. */
  forget(): void {
    this.vocabulary++
    this.targets.clear()
    this.byTarget.length = 0
    for (const column of this.columns) {
      if (column.dictionary.size > 0) column.dictionary.clear()
      column.told = 0
    }
  }
}

/** Whole ones: finer parts are noise of the clock that measured them. */
function microseconds(ms: Float64Array, length: number): Float64Array {
  const whole = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const value = ms[i] ?? NOTHING
    whole[i] = value === NOTHING ? NOTHING : Math.round(value * 1000)
  }
  return whole
}

function hasAny(values: Float64Array | Int32Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (values[i] !== NOTHING) return true
  return false
}
