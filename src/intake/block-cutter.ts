import type { Block } from './block'
import type { BlockRooms } from './block-rooms'
import { Directives } from './directives'

const LF = 10

/** The first block, as a part of a room; each one after it has twice as much, until rooms are full. */
const FIRST = 1 / 16

/** Cuts a stream into blocks that fill a room at most, as `blocks.ts` says. The first are smaller: every parser has one sooner. */
export class BlockCutter {
  private index = 0
  private offset = 0
  private room: Uint8Array<ArrayBuffer>
  private filled = 0
  private limit: number
  private readonly directives = new Directives()
  private readonly whole: boolean
  private readonly rooms: BlockRooms

  constructor(whole: boolean, rooms: BlockRooms) {
    this.whole = whole
    this.rooms = rooms
    this.room = rooms.take()
    this.limit = Math.ceil(rooms.size * FIRST)
  }

  /** Takes bytes of the content, which are copied, and hands over the blocks they fill. */
  *push(chunk: Uint8Array): Generator<Block> {
    for (let at = 0; at < chunk.length; ) {
      const count = Math.min(chunk.length - at, this.limit - this.filled)
      const part = chunk.subarray(at, at + count)
      this.room.set(part, this.filled)
      if (this.whole) this.directives.see(part)
      this.filled += count
      at += count
      if (this.filled === this.limit) yield this.block()
    }
  }

  /** The last block; there is always one, perhaps empty. */
  end(): Block {
    return this.cutAt(this.filled, false)
  }

  private block(): Block {
    const lineEnd = this.whole ? this.room.subarray(0, this.filled).lastIndexOf(LF) + 1 : 0
    return lineEnd > 0 ? this.cutAt(lineEnd, false) : this.cutAt(this.filled, true)
  }

  private cutAt(end: number, open: boolean): Block {
    const bytes = this.room.subarray(0, end)
    const block = { index: this.index++, bytes, offset: this.offset, directives: this.directives.lines(), open }
    const rest = this.room.subarray(end, this.filled)
    this.room = this.rooms.take()
    this.room.set(rest)
    this.offset += end
    this.filled = rest.length
    this.limit = Math.min(this.room.length, this.limit * 2)
    if (this.whole) this.directives.scan(bytes, rest)
    return block
  }
}
