import { type DecodedArray, type ParquetScan, parquetScan } from 'hyparquet'
import { CHUNK_ROWS } from '@/engine/row-chunk'
import { LONGEST_LINE } from '../line-splitter'
import { columnName, damaged, type ParquetFile } from './parquet-file'
import { PageGuard } from './parquet-pages'
import type { ParquetColumn } from './parquet-schema'
import { type CellText, cellText } from './parquet-text'
import type { RecordCells } from './record-cells'

const LARGEST_CHUNK = 1_073_741_824
/** Of JSON (RFC 8259 §6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/

interface Slot {
  /** The top-level column that holds it, and the steps within. */
  readonly top: string
  readonly steps: readonly string[]
  readonly text: CellText
  values: DecodedArray
}

interface Group {
  readonly from: number
  readonly to: number
  readonly index: number
}

/**
 * Values of the rows of a Parquet file, slice by slice: a slice is at most {@link CHUNK_ROWS} rows of one row group, and only the columns
 * asked for are read. In memory are those columns, packed, of one row group, and unpacked, of one slice.
 */
export class ParquetCells implements RecordCells {
  bytes: Uint8Array = new Uint8Array(4096)
  readonly from = 0
  to = 0
  /** Whether a value of this row was longer than a line may be; it counts as none. */
  tooLong = false
  private row = 0
  private first = 0
  private readonly parquet: ParquetFile
  private readonly columns: readonly string[]
  private readonly slots: readonly (Slot | null)[]
  private readonly groups: readonly Group[]
  private group: Group | null = null
  private readonly guard = new PageGuard()
  /** Packed columns of the row group, by where they begin. */
  private readonly chunks = new Map<number, ArrayBuffer>()
  private scan: ParquetScan | null = null
  private readonly encoder = new TextEncoder()

  /** `columns` are names of {@link ParquetFile.columns}. */
  constructor(parquet: ParquetFile, columns: readonly string[]) {
    this.parquet = parquet
    this.columns = columns
    this.slots = columns.map((name) => slotOf(parquet.columns.find((column) => columnName(column) === name)))
    let from = 0
    this.groups = parquet.metadata.row_groups.map(({ num_rows }, index) => {
      const group = { from, to: from + Number(num_rows), index }
      from = group.to
      return group
    })
  }

  /** Reads the slice of `most` rows at most that begins at row `row`, from 0; answers where it ends. Throws an IntakeError. */
  async load(row: number, most = CHUNK_ROWS): Promise<number> {
    const group = this.groups.find(({ from, to }) => row >= from && row < to)
    if (group === undefined) return this.parquet.rows
    try {
      return await this.loadSlice(group, row, Math.min(group.to, row + most))
    } catch (error) {
      throw damaged(error)
    }
  }

  /** Takes row `row`, from 0, of the slice read last. */
  open(row: number): void {
    this.row = row - this.first
    this.tooLong = false
  }

  find(slot: number): boolean {
    const text = this.textOf(slot)
    if (text === null) return false
    if (text.length > LONGEST_LINE) {
      this.tooLong = true
      return false
    }
    // A UTF-16 unit has three bytes at most.
    const room = typeof text === 'string' ? text.length * 3 : text.length
    if (room > this.bytes.length) this.bytes = new Uint8Array(room * 2)
    if (typeof text === 'string') {
      this.to = this.encoder.encodeInto(text, this.bytes).written
    } else {
      this.bytes.set(text)
      this.to = text.length
    }
    return true
  }

  /** The value of a column in this row as text. */
  textOf(index: number): string | Uint8Array | null {
    const slot = this.slots[index]
    return slot ? slot.text(this.rawValue(slot)) : null
  }

  /** The values of this row as JSON. Not through an object: a column may be called `__proto__`. */
  jsonRow(): string {
    return `{${this.columns.map((name, i) => `${JSON.stringify(name)}:${this.jsonOf(i)}`).join(',')}}`
  }

  private jsonOf(index: number): string {
    const slot = this.slots[index]
    const value = slot ? this.rawValue(slot) : null
    const text = slot?.text(value) ?? null
    if (text instanceof Uint8Array) return JSON.stringify(new TextDecoder().decode(text))
    // Dates and times are numbers in the file, but not as they are told.
    const bare = typeof value === 'boolean' || (typeof value !== 'string' && NUMBER.test(text ?? ''))
    const told = typeof value === 'object' && !(value instanceof Uint8Array)
    return bare || told ? (text ?? 'null') : JSON.stringify(text)
  }

  private rawValue(slot: Slot): unknown {
    let value: unknown = slot.values[this.row]
    for (const step of slot.steps) {
      const inner: unknown = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
      value = inner ? (value as Record<string, unknown>)[step] : undefined
    }
    return value
  }

  private async loadSlice(group: Group, from: number, to: number): Promise<number> {
    const tops = new Set(this.slots.flatMap((slot) => (slot === null ? [] : [slot.top])))
    if (this.group !== group) await this.loadGroup(group, tops)
    const { file, metadata } = this.parquet
    this.scan ??= await parquetScan({
      file: { byteLength: file.byteLength, slice: (start, end) => this.slice(start, end ?? file.byteLength) },
      metadata,
      compressors: this.guard.compressors,
      utf8: false,
      geoparquet: false,
      // Without it each column chunk is asked for whole, as it was checked.
      useOffsetIndex: false,
      parsers: { timestampFromNanoseconds: (nanos) => nanos },
    })
    for (const top of tops) {
      const values = await this.scan.readColumn({ column: top, rowStart: from, rowEnd: to })
      if (values.length !== to - from) throw new RangeError(`column ${top} ends before its row group`)
      for (const slot of this.slots) if (slot?.top === top) slot.values = values
    }
    this.first = from
    return to
  }

  /** Reads and checks the packed columns of a row group. */
  private async loadGroup(group: Group, tops: ReadonlySet<string>): Promise<void> {
    this.chunks.clear()
    this.guard.clear()
    this.group = null
    const { file, metadata, leaves } = this.parquet
    const chunks = metadata.row_groups[group.index]?.columns ?? []
    for (const [i, { meta_data: meta }] of chunks.entries()) {
      const leaf = leaves[i]
      if (meta === undefined || leaf === undefined || !tops.has(meta.path_in_schema[0] ?? '')) continue
      const size = Number(meta.total_compressed_size)
      if (size > LARGEST_CHUNK) throw new RangeError(`a column of ${size} bytes in one row group`)
      const start = Number(meta.dictionary_page_offset || meta.data_page_offset)
      const chunk = await file.slice(start, start + size)
      this.guard.check(new Uint8Array(chunk), meta, leaf)
      this.chunks.set(start, chunk)
    }
    this.group = group
  }

  private slice(start: number, end: number): ArrayBuffer | Promise<ArrayBuffer> {
    const chunk = this.chunks.get(start)
    return chunk?.byteLength === end - start ? chunk : (this.parquet.file.slice(start, end) as Promise<ArrayBuffer>)
  }
}

function slotOf(column: ParquetColumn | undefined): Slot | null {
  const [top, ...steps] = column?.path ?? []
  return column === undefined || top === undefined ? null : { top, steps, text: cellText(column.element), values: [] }
}
