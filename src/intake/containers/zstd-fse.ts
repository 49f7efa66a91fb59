/** How many of a table's states each symbol has; -1 for "less than one", which is one state. */
export interface FseCounts {
  readonly accuracy: number
  readonly counts: readonly number[]
  /** First byte after the description. */
  readonly end: number
}

/** A decoding table: for each state its symbol, the bits to read, and what to add to them for the next state. */
export interface FseTable {
  readonly accuracy: number
  readonly symbol: Uint8Array
  readonly bits: Uint8Array
  readonly base: Uint16Array
}

const log2 = (value: number): number => 31 - Math.clz32(value)

/** Reads an FSE table description, RFC 8878 §4.1.1. Null where it is none. */
export function readCounts(bytes: Uint8Array, from: number, mostAccurate: number, symbols: number): FseCounts | null {
  const accuracy = ((bytes[from] ?? 0) & 15) + 5
  if (accuracy > mostAccurate) return null
  const counts: number[] = []
  let bit = from * 8 + 4
  let left = 1 << accuracy
  while (left > 0 && counts.length < symbols) {
    const width = log2(left + 1)
    const word = bitsAt(bytes, bit)
    // Values below a threshold take one bit less, so that none of the codes is wasted.
    const low = word & ((1 << width) - 1)
    const high = word & ((2 << width) - 1)
    const threshold = (2 << width) - 2 - left
    const isShort = low < threshold
    const value = isShort ? low : high > (1 << width) - 1 ? high - threshold : high
    bit += isShort ? width : width + 1
    counts.push(value - 1)
    left -= value === 0 ? 1 : value - 1
    if (value !== 1) continue
    for (let repeat = 3; repeat === 3 && counts.length < symbols; ) {
      repeat = bitsAt(bytes, bit) & 3
      bit += 2
      for (let i = 0; i < repeat; i++) counts.push(0)
    }
  }
  const end = (bit + 7) >> 3
  return left === 0 && counts.length <= symbols && end <= bytes.length ? { accuracy, counts, end } : null
}

/** Spreads the symbols over the states, RFC 8878 §4.1.1. */
export function fseTable(accuracy: number, counts: readonly number[]): FseTable {
  const size = 1 << accuracy
  const symbol = new Uint8Array(size)
  const next = new Uint16Array(counts.length)
  let high = size
  for (const [i, count] of counts.entries()) {
    next[i] = Math.abs(count)
    if (count === -1) symbol[--high] = i
  }
  const step = (size >> 1) + (size >> 3) + 3
  let at = 0
  for (const [i, count] of counts.entries()) {
    for (let n = 0; n < count; n++) {
      symbol[at] = i
      do at = (at + step) & (size - 1)
      while (at >= high)
    }
  }
  const bits = new Uint8Array(size)
  const base = new Uint16Array(size)
  for (let state = 0; state < size; state++) {
    const of = symbol[state] ?? 0
    const count = next[of] ?? 1
    next[of] = count + 1
    const width = accuracy - log2(count)
    bits[state] = width
    base[state] = (count << width) - size
  }
  return { accuracy, symbol, bits, base }
}

/** The table of a symbol that is repeated and takes no bits. */
export const onlySymbol = (symbol: number): FseTable => ({
  accuracy: 0,
  symbol: Uint8Array.of(symbol),
  bits: new Uint8Array(1),
  base: new Uint16Array(1),
})

/** At least 17 bits from `bit` on, the first lowest; zeros outside. */
export function bitsAt(bytes: Uint8Array, bit: number): number {
  const at = bit >> 3
  const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
  return word >> (bit & 7)
}
