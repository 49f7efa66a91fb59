import { JsonLine, type JsonObject, parseObject } from '../json/json-line'
import type { Refusal } from '../refusal'
import { keepLongNumbers, valueAt, valueText } from './json-path'
import type { RecordCells } from './record-cells'

const NOTHING: JsonObject = {}

/** Values of records that are JSON objects (RFC 8259), one at a time. */
export class JsonCells implements RecordCells {
  bytes: Uint8Array = new Uint8Array(4096)
  readonly from = 0
  to = 0
  private readonly line = new JsonLine()
  private record = NOTHING
  /** Whether long whole numbers of the record stand in it as texts. */
  private exact = false
  private readonly columns: readonly string[]
  private readonly encoder = new TextEncoder()

  /** `columns` are those that will be asked for. */
  constructor(columns: readonly string[]) {
    this.columns = columns
  }

  open(bytes: Uint8Array, from: number, to: number): Refusal | null {
    const record = this.line.read(bytes, from, to)
    this.record = record ?? NOTHING
    this.exact = false
    return record === null ? 'bad-json' : null
  }

  find(slot: number): boolean {
    const path = this.columns[slot]
    if (path === undefined) return false
    let value = valueAt(this.record, path)
    if (typeof value === 'number' && !this.exact && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      this.record = parseObject(keepLongNumbers(this.line.source)) ?? this.record
      this.exact = true
      value = valueAt(this.record, path)
    }
    const text = valueText(value)
    if (text === null) return false
    // A UTF-16 unit has three bytes at most.
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 3)
    this.to = this.encoder.encodeInto(text, this.bytes).written
    return true
  }
}
