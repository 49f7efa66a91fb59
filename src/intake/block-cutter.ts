import type { Block } from './block'
import { Directives } from './directives'

const LF = 10

/** Cuts a stream into blocks of `size` bytes at most, as `blocks.ts` says. */
export class BlockCutter {
  private index = 0
  private offset = 0
  private room: Uint8Array
  private filled = 0
  private readonly directives = new Directives()
  private readonly whole: boolean
  private readonly size: number

  constructor(whole: boolean, size: number) {
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
