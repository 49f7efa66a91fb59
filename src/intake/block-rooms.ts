/**
 * Memory for blocks, which goes the round: from here to who cuts them, to who reads them, and back. Memory that is new to the process
 * takes the machine longer to hand out, page by page, than a block takes to be copied.
 */
export class BlockRooms {
  /** Bytes of each. */
  readonly size: number
  private readonly free: ArrayBuffer[] = []

  constructor(size: number) {
    this.size = size
  }

  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.free.pop() ?? new ArrayBuffer(this.size))
  }

  /** Nobody looks at it any more. */
  give(room: ArrayBuffer): void {
    this.free.push(room)
  }
}
