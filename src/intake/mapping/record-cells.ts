import type { FieldSource } from './mapping'

/**
 * The values of one record that a mapping uses, one after the other: {@link find} leaves the value of a column at
 * `bytes[from, to)`, valid until the next call.
 */
export interface RecordCells {
  bytes: Uint8Array
  from: number
  to: number
  /** `slot` is the place of the column in the list the cells were made with. False where the record has no value for it. */
  find(slot: number): boolean
}

const DASH = 45
const SPACE = 32
const TAB = 9

/** Reads the value that one source of a mapping gives: trimmed; `-` and nothing are no value. */
export class SourceValue {
  bytes: Uint8Array
  from = 0
  to = 0
  private readonly cells: RecordCells
  private readonly slots: readonly number[]
  private readonly separator: Uint8Array
  private readonly fixed: Uint8Array | null
  private joined = new Uint8Array(256)

  /** `columns` is the list with which `cells` were made. */
  constructor(source: FieldSource, columns: readonly string[], cells: RecordCells) {
    const encoder = new TextEncoder()
    this.cells = cells
    this.fixed = 'fixed' in source ? encoder.encode(source.fixed) : null
    this.slots = 'fixed' in source ? [] : source.columns.map((name) => columns.indexOf(name))
    this.separator = encoder.encode('fixed' in source ? '' : source.separator)
    this.bytes = cells.bytes
  }

  /** Whether there is a value; it stands at `bytes[from, to)` until the next call. */
  read(): boolean {
    if (this.fixed !== null) {
      this.bytes = this.fixed
      this.from = 0
      this.to = this.fixed.length
      return true
    }
    if (this.slots.length === 1) return this.readColumn(this.slots[0] ?? -1)
    return this.join()
  }

  private readColumn(slot: number): boolean {
    const { cells } = this
    if (!cells.find(slot)) return false
    const { bytes } = cells
    let from = cells.from
    let to = cells.to
    while (from < to && (bytes[from] === SPACE || bytes[from] === TAB)) from++
    while (to > from && (bytes[to - 1] === SPACE || bytes[to - 1] === TAB)) to--
    this.bytes = bytes
    this.from = from
    this.to = to
    return to - from > 1 || (to > from && bytes[from] !== DASH)
  }

  private join(): boolean {
    let length = 0
    for (const slot of this.slots) {
      if (!this.readColumn(slot)) continue
      if (length > 0) length = this.append(length, this.separator, 0, this.separator.length)
      length = this.append(length, this.bytes, this.from, this.to)
    }
    this.bytes = this.joined
    this.from = 0
    this.to = length
    return length > 0
  }

  private append(length: number, bytes: Uint8Array, from: number, to: number): number {
    const end = length + to - from
    if (end > this.joined.length) {
      const wider = new Uint8Array(end * 2)
      wider.set(this.joined.subarray(0, length))
      this.joined = wider
    }
    this.joined.set(bytes.subarray(from, to), length)
    return end
  }
}
