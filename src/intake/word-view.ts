/**
 * Reads four bytes of an array at once, wherever they lie: one load of the machine, where shifting four bytes together is eight steps.
 * Remembers the array read last; making a view for every field would cost more than it saves.
 */
export class WordView {
  private bytes: Uint8Array = new Uint8Array(0)
  private view = new DataView(this.bytes.buffer)

  of(bytes: Uint8Array): DataView {
    if (bytes !== this.bytes) {
      this.bytes = bytes
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    return this.view
  }
}

/** Whether one of the four bytes of `word` is zero: those bytes alone borrow from their own top bit. */
export const hasZeroByte = (word: number): boolean => ((word - 0x0101_0101) & ~word & 0x8080_8080) !== 0
