/** Texts in UTF-8, one after the other: value `i` is `bytes[ends[i], ends[i + 1])`, and is one only where `has[i]` is 1. */
export interface TextValuesColumn {
  readonly ends: Int32Array
  readonly bytes: Uint8Array
  readonly has: Uint8Array
}

/** Collects a column of texts that hardly ever repeat, such as tokens: a dictionary of them would only cost. */
export class TextValues {
  private readonly ends: Int32Array
  private readonly has: Uint8Array
  private bytes = new Uint8Array(65_536)
  private row = 0
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private readonly lenient = new TextDecoder('utf-8', { ignoreBOM: true })

  constructor(rows: number) {
    this.ends = new Int32Array(rows + 1)
    this.has = new Uint8Array(rows)
  }

  /** The value of the row being built. Bytes that are not UTF-8 become U+FFFD. */
  set(source: Uint8Array, from: number, to: number): void {
    const value = isAscii(source, from, to) ? source : this.mended(source.subarray(from, to))
    const begin = value === source ? from : 0
    const length = value === source ? to - from : value.length
    const start = this.ends[this.row] ?? 0
    const end = start + length
    if (end > this.bytes.length) {
      const wider = new Uint8Array(end * 2)
      wider.set(this.bytes.subarray(0, start))
      this.bytes = wider
    }
    for (let i = 0; i < length; i++) this.bytes[start + i] = value[begin + i] ?? 0
    this.ends[this.row + 1] = end
    this.has[this.row] = 1
  }

  /** Takes back the value of the row being built. */
  drop(): void {
    this.has[this.row] = 0
  }

  next(): void {
    if (this.has[this.row] === 0) this.ends[this.row + 1] = this.ends[this.row] ?? 0
    this.row++
  }

  /** The values so far, in memory of their own; there are none then. */
  take(): TextValuesColumn {
    const { row } = this
    const ends = this.ends.slice(0, row + 1)
    const taken = { ends, bytes: this.bytes.slice(0, ends[row]), has: this.has.slice(0, row) }
    this.has.fill(0)
    this.row = 0
    return taken
  }

  private mended(value: Uint8Array): Uint8Array {
    try {
      this.strict.decode(value)
      return value
    } catch {
      return new TextEncoder().encode(this.lenient.decode(value))
    }
  }
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let high = 0
  for (let i = from; i < to; i++) high |= bytes[i] ?? 0
  return high < 128
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Value `i`; null where there is none. */
export const textAt = ({ ends, bytes, has }: TextValuesColumn, i: number): string | null =>
  has[i] === 1 ? decoder.decode(bytes.subarray(ends[i], ends[i + 1])) : null
