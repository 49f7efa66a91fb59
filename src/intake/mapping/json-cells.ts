import type { Refusal } from '../problem'
import { keepLongNumbers, valueAt, valueText } from './json-path'
import type { RecordCells } from './record-cells'

/** Values of records that are JSON objects, one at a time. */
export class JsonCells implements RecordCells {
  bytes: Uint8Array = new Uint8Array(4096)
  readonly from = 0
  to = 0
  private source = ''
  private record: object = {}
  private exact = true
  private readonly columns: readonly string[]
  private readonly decoder = new TextDecoder('utf-8')
  private readonly encoder = new TextEncoder()

  /** `columns` are those that will be asked for. */
  constructor(columns: readonly string[]) {
    this.columns = columns
  }

  open(bytes: Uint8Array, from: number, to: number): Refusal | null {
    this.source = this.decoder.decode(bytes.subarray(from, to))
    this.exact = false
    const record = parsed(this.source)
    if (record === undefined) return 'bad-json'
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return 'not-an-access'
    this.record = record
    return null
  }

  find(slot: number): boolean {
    const path = this.columns[slot]
    if (path === undefined) return false
    let value = valueAt(this.record, path)
    if (typeof value === 'number' && !this.exact && !Number.isSafeInteger(value) && Number.isInteger(value)) {
      this.makeExact()
      value = valueAt(this.record, path)
    }
    const text = valueText(value)
    if (text === null) return false
    // A UTF-16 unit has three bytes at most.
    if (text.length * 3 > this.bytes.length) this.bytes = new Uint8Array(text.length * 3)
    this.to = this.encoder.encodeInto(text, this.bytes).written
    return true
  }

  private makeExact(): void {
    this.exact = true
    const record = parsed(keepLongNumbers(this.source))
    if (typeof record === 'object' && record !== null) this.record = record
  }
}

/** Undefined where it is no JSON, or longer or deeper than the engine can take. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
