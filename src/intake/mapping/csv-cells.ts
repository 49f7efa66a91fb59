import type { Refusal } from '../problem'
import { columnNames } from './column-names'
import { CsvFields } from './csv-fields'
import type { CsvLayout } from './mapping'
import type { RecordCells } from './record-cells'

/** Values of CSV records. */
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

  /** `columns` are those that will be asked for. */
  constructor(layout: CsvLayout, columns: readonly string[]) {
    const encoder = new TextEncoder()
    const names = columnNames(layout.columns)
    this.fields = new CsvFields(layout.delimiter, layout.quote)
    this.places = columns.map((name) => names.indexOf(name))
    this.width = layout.columns.length
    this.header = layout.headerRecord === 0 ? null : layout.columns.map((name) => encoder.encode(name))
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
    const from = this.fields.bounds[place * 2] ?? 0
    const to = this.fields.bounds[place * 2 + 1] ?? 0
    const doubled = this.fields.hasDoubled(place)
    if (doubled && to - from > this.scratch.length) this.scratch = new Uint8Array((to - from) * 2)
    this.bytes = doubled ? this.scratch : this.record
    this.from = doubled ? 0 : from
    this.to = doubled ? this.fields.unquote(this.record, place, this.scratch) : to
    return true
  }

  /**
   * Whether the record says the column names. Known by what it says and not by where it stands: so a part of a file can be read
   * without its beginning, and files that were put together have a header in the middle.
   */
  private isHeader(): boolean {
    const { header, fields } = this
    if (header === null) return false
    for (let i = 0; i < header.length; i++) {
      const name = header[i] ?? this.bytes
      const from = fields.bounds[i * 2] ?? 0
      const to = fields.bounds[i * 2 + 1] ?? 0
      if (fields.hasDoubled(i)) {
        if (to - from > this.scratch.length) this.scratch = new Uint8Array((to - from) * 2)
        if (!same(name, this.scratch, 0, fields.unquote(this.record, i, this.scratch))) return false
      } else if (!same(name, this.record, from, to)) {
        return false
      }
    }
    return true
  }
}

function same(name: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false
  return true
}
