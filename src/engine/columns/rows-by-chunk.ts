/** Chunks whose rows are kept after somebody looked at them. */
const MOST_MADE = 8

/** The rows of a listing as they stand: how many there are is known at once, and which ones where somebody looks. Of ten million a screen shows forty. */
export class RowsByChunk {
  readonly length: number
  /** Positions at which the rows of each chunk end. */
  private readonly ends: Float64Array
  private readonly rowsOf: (chunk: number) => Uint32Array
  private readonly made = new Map<number, Uint32Array>()

  /** `counts` are rows by chunk; `rowsOf` gives their numbers, ascending. */
  constructor(counts: readonly number[], rowsOf: (chunk: number) => Uint32Array) {
    let end = 0
    this.ends = Float64Array.from(counts, (count) => {
      end += count
      return end
    })
    this.length = end
    this.rowsOf = rowsOf
  }

  at(position: number): number {
    const chunk = this.chunkAt(position)
    return this.chunk(chunk)[position - this.begin(chunk)] ?? 0
  }

  /** Rows at positions `[from, to)`, which exist. */
  slice(from: number, to: number): Uint32Array {
    const rows = new Uint32Array(to - from)
    for (let chunk = this.chunkAt(from), at = from; at < to; chunk++) {
      const begin = this.begin(chunk)
      const some = this.chunk(chunk).subarray(at - begin, to - begin)
      rows.set(some, at - from)
      at += some.length
    }
    return rows
  }

  /** Position of a row that stands in a chunk; −1 where it is not listed. */
  indexOf(row: number, chunk: number): number {
    const found = this.chunk(chunk).indexOf(row)
    return found < 0 ? -1 : this.begin(chunk) + found
  }

  private begin(chunk: number): number {
    return chunk === 0 ? 0 : (this.ends[chunk - 1] ?? 0)
  }

  private chunk(chunk: number): Uint32Array {
    const known = this.made.get(chunk)
    if (known !== undefined) return known
    const rows = this.rowsOf(chunk)
    const [oldest] = this.made.keys()
    if (this.made.size >= MOST_MADE && oldest !== undefined) this.made.delete(oldest)
    this.made.set(chunk, rows)
    return rows
  }

  /** The chunk with the row at a position. */
  private chunkAt(position: number): number {
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return low
  }
}
