import type { Refusal } from '../refusal'
import { columnNames } from './column-names'
import { CsvFields } from './csv-fields'
import type { CsvLayout } from './mapping'
import type { RecordCells } from './record-cells'

/** Values of CSV records, in UTF-8 whatever the file is written in. */
export class CsvCells implements RecordCells {
  bytes: Uint8Array = new Uint8Array(0)
  from = 0
  to = 0
  private record = this.bytes
  private readonly fields: CsvFields
  private readonly places: readonly number[]
  /** Encoded names of the header; null where the table has none. */
  private readonly header: readonly Uint8Array[] | null
  private readonly width: number
  private scratch = new Uint8Array(1024)
  /** Null for UTF-8. */
  private readonly decoder: TextDecoder | null
  private readonly encoder = new TextEncoder()

  /** `columns` are those that will be asked for. */
  constructor(layout: CsvLayout, columns: readonly string[]) {
    const names = columnNames(layout.columns)
    this.fields = new CsvFields(layout.delimiter, layout.quote)
    this.places = columns.map((name) => names.indexOf(name))
    this.width = layout.columns.length
    this.header = layout.headerRecord === 0 ? null : layout.columns.map((name) => this.encoder.encode(name))
    const encoding = layout.encoding ?? 'utf-8'
    // Delimiters, quotes and line ends are bytes of their own in all encodings that there are.
    this.decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  }

  /** Takes the record `bytes[from, to)`: null where its values can be read. */
  open(bytes: Uint8Array, from: number, to: number): Refusal | 'header' | null {
    const { fields, width } = this
    this.record = bytes
    // Some programs end each line with a delimiter.
    if (!fields.cut(bytes, from, to, width + 1)) return 'field-count'
    const spare = fields.count === width + 1 && fields.bounds[width * 2] === fields.bounds[width * 2 + 1]
    if (fields.count !== width && !spare) return 'field-count'
    return this.isHeader() ? 'header' : null
  }

  find(slot: number): boolean {
    const place = this.places[slot] ?? -1
    if (place < 0) return false
    this.read(place)
    return true
  }

  private read(place: number): void {
    const { fields } = this
    this.bytes = this.record
    this.from = fields.bounds[place * 2] ?? 0
    this.to = fields.bounds[place * 2 + 1] ?? 0
    if (fields.hasDoubled(place)) {
      this.makeRoom(this.to - this.from)
      this.to = fields.unquote(this.record, place, this.scratch)
      this.bytes = this.scratch
      this.from = 0
    }
    if (this.decoder !== null) this.transcode(this.decoder)
  }

  private transcode(decoder: TextDecoder): void {
    const text = decoder.decode(this.bytes.subarray(this.from, this.to))
    // A UTF-16 unit has three bytes at most.
    this.makeRoom(text.length * 3)
    this.to = this.encoder.encodeInto(text, this.scratch).written
    this.bytes = this.scratch
    this.from = 0
  }

  private makeRoom(length: number): void {
    if (length > this.scratch.length) this.scratch = new Uint8Array(length * 2)
  }

  /**
   * Whether the record says the column names. Known by what it says and not by where it stands: so a part of a file can be read
   * without its beginning, and files that were put together have a header in the middle.
   */
  private isHeader(): boolean {
    const { header } = this
    if (header === null) return false
    for (let i = 0; i < header.length; i++) {
      this.read(i)
      if (!this.says(header[i])) return false
    }
    return true
  }

  private says(name: Uint8Array = this.record): boolean {
    const { bytes, from, to } = this
    if (to - from !== name.length) return false
    for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false
    return true
  }
}
