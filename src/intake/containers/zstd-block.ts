import { bitsAt, type FseTable, fseTable, onlySymbol, readCounts } from './zstd-fse'
import { littleEndian } from './zstd-header'

/** A kind of number in a sequence: how its codes are laid out, RFC 8878 §3.1.1.3.2.1.1 and §3.1.1.3.2.2. */
interface CodeKind {
  readonly mostAccurate: number
  /** Extra bits of each code. */
  readonly extra: Uint8Array
  /** Value of each code without its extra bits. */
  readonly value: Float64Array
  readonly predefined: FseTable
}

const ones = (count: number, value = 1): number[] => Array.from({ length: count }, () => value)
const kind = (mostAccurate: number, extra: number[], first: number, accuracy: number, counts: number[]): CodeKind => ({
  mostAccurate,
  extra: Uint8Array.from(extra),
  value: Float64Array.from(extra, (_, i) => first + extra.slice(0, i).reduce((sum, bits) => sum + 2 ** bits, 0)),
  predefined: fseTable(accuracy, counts),
})
const LITERALS = kind(9, [...ones(16, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 0, 6, [
  ...[4, 3, ...ones(11, 2), 1, 1, 1, ...ones(9, 2), 3, 2, ...ones(5), ...ones(4, -1)],
])
const OFFSETS = kind(
  8,
  Array.from({ length: 32 }, (_, i) => i),
  0,
  5,
  [...ones(6), 2, 2, 2, ...ones(15), ...ones(5, -1)],
)
const MATCHES = kind(9, [...ones(32, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 3, 6, [
  ...[1, 4, 3, ...ones(6, 2), ...ones(37), ...ones(7, -1)],
])
const KINDS = [LITERALS, OFFSETS, MATCHES] as const
const [PREDEFINED, REPEATED_SYMBOL, DESCRIBED] = [0, 1, 2]

/**
 * Looks at the compressed blocks of a frame before fzstd unpacks them. fzstd 0.1.1 believes a block's lengths: 22 bytes
 * can keep it busy for minutes, or for ever.
 */
export class ZstdBlocks {
  /** As the latest block left them, for blocks that say to use them again. */
  private readonly tables: (FseTable | undefined)[] = []

  /** Bytes the block unpacks to, by its own lengths; null where they contradict each other or its format. */
  unpackedSize(block: Uint8Array, largest: number): number | null {
    const literals = literalsOf(block)
    if (literals === null || literals.size > largest) return null
    let at = literals.end
    let count = block[at++] ?? 0
    if (count === 0) return at === block.length ? literals.size : null
    if (count === 255) {
      count = littleEndian(block, at, 2) + 0x7f00
      at += 2
    } else if (count > 127) count = ((count - 128) << 8) | (block[at++] ?? 0)
    const modes = block[at++] ?? 0
    if ((modes & 3) !== 0) return null
    for (const [i, kind] of KINDS.entries()) {
      const read = this.readTable(block, at, (modes >> (6 - 2 * i)) & 3, kind, i)
      if (read === null) return null
      at = read
    }
    return this.sumUp(block, at, count, literals.size, largest)
  }

  /** Sets table `i`; the byte after its description. */
  private readTable(block: Uint8Array, at: number, mode: number, kind: CodeKind, i: number): number | null {
    if (mode === PREDEFINED) this.tables[i] = kind.predefined
    else if (mode === REPEATED_SYMBOL) {
      const symbol = block[at]
      if (symbol === undefined || symbol >= kind.extra.length) return null
      this.tables[i] = onlySymbol(symbol)
      return at + 1
    } else if (mode === DESCRIBED) {
      const read = readCounts(block, at, kind.mostAccurate, kind.extra.length)
      if (read === null) return null
      this.tables[i] = fseTable(read.accuracy, read.counts)
      return read.end
    }
    return this.tables[i] === undefined ? null : at
  }

  /** Reads the sequences backwards, as they are written, RFC 8878 §3.1.1.3.2.1.2; `from` is their first byte. */
  private sumUp(block: Uint8Array, from: number, count: number, literals: number, largest: number): number | null {
    const [literalTable, offsetTable, matchTable] = this.tables
    const last = block[block.length - 1] ?? 0
    if (!literalTable || !offsetTable || !matchTable || last === 0 || from >= block.length) return null
    const first = from * 8
    let bit = block.length * 8 - 1 - Math.clz32(last) + 24
    const read = (width: number) => {
      bit -= width
      return bitsAt(block, bit) & ((1 << width) - 1)
    }
    let literalState = read(literalTable.accuracy)
    let offsetState = read(offsetTable.accuracy)
    let matchState = read(matchTable.accuracy)
    let literalSum = 0
    let matchSum = 0
    for (let left = count; left > 0; left--) {
      const literal = literalTable.symbol[literalState] ?? 0
      const match = matchTable.symbol[matchState] ?? 0
      bit -= offsetTable.symbol[offsetState] ?? 0
      matchSum += (MATCHES.value[match] ?? 0) + read(MATCHES.extra[match] ?? 0)
      literalSum += (LITERALS.value[literal] ?? 0) + read(LITERALS.extra[literal] ?? 0)
      if (bit < first || literalSum > literals || literals + matchSum > largest) return null
      if (left === 1) break
      literalState = (literalTable.base[literalState] ?? 0) + read(literalTable.bits[literalState] ?? 0)
      matchState = (matchTable.base[matchState] ?? 0) + read(matchTable.bits[matchState] ?? 0)
      offsetState = (offsetTable.base[offsetState] ?? 0) + read(offsetTable.bits[offsetState] ?? 0)
    }
    return bit === first ? literals + matchSum : null
  }
}

/** The literals section, RFC 8878 §3.1.1.3.1: how many literals it unpacks to, and the byte after it. */
function literalsOf(block: Uint8Array): { size: number; end: number } | null {
  const first = block[0] ?? 0
  const format = (first >> 2) & 3
  let size: number
  let end: number
  if ((first & 2) === 0) {
    const header = [1, 2, 1, 3][format] ?? 1
    size = littleEndian(block, 0, header) >> (header === 1 ? 3 : 4)
    end = header + ((first & 1) === 0 ? size : 1)
  } else {
    const header = [3, 3, 4, 5][format] ?? 3
    const width = [10, 10, 14, 18][format] ?? 10
    const word = Math.floor(littleEndian(block, 0, header) / 16)
    size = word % 2 ** width
    end = header + Math.floor(word / 2 ** width)
    if ((first & 1) === 0 && hasEndlessWeights(block, header)) return null
  }
  return end < block.length ? { size, end } : null
}

/**
 * Whether the Huffman table at `at` (RFC 8878 §4.2.1) is described by a single weight of probability one. libzstd
 * refuses that; fzstd would read weights for ever, because each takes no bits.
 */
function hasEndlessWeights(block: Uint8Array, at: number): boolean {
  if ((block[at] ?? 128) >= 128) return false
  const read = readCounts(block, at + 1, 6, 256)
  return read?.counts.includes(1 << read.accuracy) ?? false
}
