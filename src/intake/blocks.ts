import type { Block } from './parse-block'

/** Bytes of a block: small enough that the first rows are there at once, large enough that handing it over costs nothing. */
export const BLOCK = 8 * 1_048_576
const LF = 10
const HASH = 35
/** Names of header lines remembered, and the longest such line. A log of any kind has a handful. */
const MOST_NAMES = 32
const LONGEST_DIRECTIVE = 65_536

/**
 * Cuts a content into blocks that end at line ends, so that each can be read by itself. A line longer than a block goes on in the
 * next ones, which are `open`, as are all blocks where `whole` is false because records may hold line ends.
 * A block's bytes belong to whoever gets it.
 */
export class BlockCutter {
  private index = 0
  private offset = 0
  private room: Uint8Array
  private filled = 0
  private readonly directives = new Directives()
  private readonly whole: boolean
  private readonly size: number

  constructor(whole: boolean, size = BLOCK) {
    this.whole = whole
    this.size = size
    this.room = new Uint8Array(size)
  }

  /** Takes bytes of the content, which are copied, and hands over the blocks they fill. */
  *push(chunk: Uint8Array): Generator<Block> {
    for (let at = 0; at < chunk.length; ) {
      const count = Math.min(chunk.length - at, this.size - this.filled)
      this.room.set(chunk.subarray(at, at + count), this.filled)
      this.filled += count
      at += count
      if (this.filled === this.size) yield this.block()
    }
  }

  /** The last block; there is always one, perhaps empty. */
  end(): Block {
    return this.cutAt(this.filled, false)
  }

  private block(): Block {
    const lineEnd = this.whole ? this.room.lastIndexOf(LF) + 1 : 0
    return lineEnd > 0 ? this.cutAt(lineEnd, false) : this.cutAt(this.size, true)
  }

  private cutAt(end: number, open: boolean): Block {
    const bytes = this.room.subarray(0, end)
    const block = { index: this.index++, bytes, offset: this.offset, directives: this.directives.lines(), open }
    const rest = this.room.subarray(end, this.filled)
    this.room = new Uint8Array(this.size)
    this.room.set(rest)
    this.offset += end
    this.filled = rest.length
    if (this.whole) this.directives.scan(bytes)
    return block
  }
}

/** The latest header line (`#Fields: …`) of each name: what a reader that begins in the middle must know. */
class Directives {
  private readonly byName = new Map<string, Uint8Array>()

  lines(): readonly Uint8Array[] {
    return [...this.byName.values()]
  }

  scan(bytes: Uint8Array): void {
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

const withoutCr = (line: Uint8Array): Uint8Array => (line.at(-1) === 13 ? line.subarray(0, -1) : line)
