import { ByteSearch } from './byte-search'

const LF = 10
const CR = 13
const HASH = 35
/** Names of header lines remembered, and the longest such line. A log of any kind has a handful. */
const MOST_NAMES = 32
const LONGEST_DIRECTIVE = 65_536

/** The latest header line (`#Fields: …`) of each name: what a reader that begins in the middle must know. */
export class Directives {
  private readonly byName = new Map<string, Uint8Array>()
  private readonly search = new ByteSearch()
  private mayHold = false

  lines(): readonly Uint8Array[] {
    return [...this.byName.values()]
  }

  /** Bytes of the next blocks, as they come. */
  see(bytes: Uint8Array): void {
    this.mayHold ||= this.search.holds(bytes, HASH)
  }

  /** A block of bytes that were seen, and `rest`, those that were seen but stand in the block after it. */
  scan(bytes: Uint8Array, rest: Uint8Array): void {
    if (!this.mayHold) return
    this.mayHold = rest.includes(HASH)
    for (let at = bytes.indexOf(HASH); at >= 0; at = bytes.indexOf(HASH, at + 1)) {
      if (at > 0 && bytes[at - 1] !== LF) continue
      const end = bytes.indexOf(LF, at)
      const line = bytes.subarray(at, end < 0 ? bytes.length : end)
      if (line.length > LONGEST_DIRECTIVE) continue
      const name = /^#[\w-]{1,30}/.exec(String.fromCharCode(...line.subarray(0, 32)))?.[0]
      if (name === undefined || (!this.byName.has(name) && this.byName.size >= MOST_NAMES)) continue
      // In file order: a name that is set again is the latest.
      this.byName.delete(name)
      this.byName.set(name, withoutCr(line).slice())
    }
  }
}

const withoutCr = (line: Uint8Array): Uint8Array => (line.at(-1) === CR ? line.subarray(0, -1) : line)
