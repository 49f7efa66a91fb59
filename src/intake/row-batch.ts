import { BATCH_ROWS, TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import { routeTemplate, templateRoom } from './route-template'
import { TextDictionary } from './text-dictionary'

/** 64-bit integers written as two 32-bit halves: BigInt is too slow for one value per field of a line. */
export class WideColumn {
  readonly halves = new Int32Array(BATCH_ROWS * 2)

  /** `value` is an integer within ±2^53. */
  set(row: number, value: number): void {
    this.halves[row * 2] = value
    this.halves[row * 2 + 1] = Math.floor(value / 0x1_0000_0000)
  }
}

export class CodedColumn {
  /** Code per row; −1 is no value. */
  readonly codes = new Int32Array(BATCH_ROWS).fill(-1)
  readonly dictionary = new TextDictionary()
}

const NOTHING = -1

/**
 * Rows of accesses in columns, up to {@link BATCH_ROWS}. A format sets fields of the row being built and
 * nothing of it counts before {@link commit}; fields not set are null.
 */
export class RowBatch {
  length = 0
  readonly time = new WideColumn()
  readonly offset = new WideColumn()
  readonly line = new Uint32Array(BATCH_ROWS)
  /** −1 is no value, for both. */
  readonly status = new Int16Array(BATCH_ROWS).fill(NOTHING)
  readonly bytes = new Float64Array(BATCH_ROWS).fill(NOTHING)
  /** Milliseconds from request to answer; −1 is no value. */
  readonly duration = new Float32Array(BATCH_ROWS).fill(NOTHING)
  readonly text: Readonly<Record<TextColumn, CodedColumn>>
  /** Page code by path code, so that a template is made once per distinct path. */
  private readonly pageOfPath: number[] = []
  private template = new Uint8Array(4096)
  private encoded = new Uint8Array(4096)
  private readonly encoder = new TextEncoder()
  private readonly columns: readonly CodedColumn[]

  constructor() {
    const entries = TEXT_COLUMNS.map((name) => [name, new CodedColumn()] as const)
    this.text = Object.fromEntries(entries) as Record<TextColumn, CodedColumn>
    this.columns = entries.map(([, column]) => column)
  }

  get full(): boolean {
    return this.length === BATCH_ROWS
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

  /** Request target, and the page it belongs to. */
  setPath(source: Uint8Array, from: number, to: number): void {
    const { path, page } = this.text
    const code = path.dictionary.intern(source, from, to)
    path.codes[this.length] = code
    let pageCode = this.pageOfPath[code]
    if (pageCode === undefined) {
      const room = templateRoom(to - from)
      if (room > this.template.length) this.template = new Uint8Array(room)
      pageCode = page.dictionary.intern(this.template, 0, routeTemplate(source, from, to, this.template))
      this.pageOfPath[code] = pageCode
    }
    page.codes[this.length] = pageCode
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
    this.time.set(this.length, time)
    this.offset.set(this.length, offset)
    this.line[this.length] = line
    this.length++
  }

  clear(): void {
    const used = this.length
    this.status.fill(NOTHING, 0, used)
    this.bytes.fill(NOTHING, 0, used)
    this.duration.fill(NOTHING, 0, used)
    for (const column of this.columns) {
      column.codes.fill(NOTHING, 0, used)
      column.dictionary.clear()
    }
    this.length = 0
    this.pageOfPath.length = 0
  }
}
