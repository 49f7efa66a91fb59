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
  readonly text: Readonly<Record<TextColumn, CodedColumn>>
  /** Page code by path code, so that a template is made once per distinct path. */
  private readonly pageOfPath: number[] = []
  private template = new Uint8Array(4096)

  constructor() {
    const entries = TEXT_COLUMNS.map((name) => [name, new CodedColumn()] as const)
    this.text = Object.fromEntries(entries) as Record<TextColumn, CodedColumn>
  }

  get full(): boolean {
    return this.length === BATCH_ROWS
  }

  /** `column` is one of `text`. */
  setText(column: CodedColumn, source: Uint8Array, from: number, to: number): void {
    column.codes[this.length] = column.dictionary.intern(source, from, to)
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

  /** Ends the row. `time` in epoch ms; `offset` and `line` say where it stands. */
  commit(time: number, offset: number, line: number): void {
    this.time.set(this.length, time)
    this.offset.set(this.length, offset)
    this.line[this.length] = line
    this.length++
  }

  clear(): void {
    // One row more: a field may have been set for a row that was never committed.
    const used = Math.min(this.length + 1, BATCH_ROWS)
    this.status.fill(NOTHING, 0, used)
    this.bytes.fill(NOTHING, 0, used)
    for (const column of Object.values(this.text)) {
      column.codes.fill(-1, 0, used)
      column.dictionary.clear()
    }
    this.length = 0
    this.pageOfPath.length = 0
  }
}
