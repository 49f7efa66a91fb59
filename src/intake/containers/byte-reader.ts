import { joinBytes } from './join-bytes'

/** Bytes taken by the number from a source that gives them in pieces of any size. */
export class ByteReader {
  /** Bytes taken and skipped so far. */
  position = 0
  private readonly iterator: AsyncIterator<Uint8Array>
  private chunk: Uint8Array = new Uint8Array(0)
  private at = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.iterator = source[Symbol.asyncIterator]()
  }

  /** The next `count` bytes, valid until the next call; fewer only where the source ends. */
  async take(count: number): Promise<Uint8Array> {
    if (this.at + count > this.chunk.length) await this.gather(count)
    const bytes = this.chunk.subarray(this.at, this.at + count)
    this.at += bytes.length
    this.position += bytes.length
    return bytes
  }

  /** Passes over `count` bytes, in constant memory; false where the source ends before. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (left > 0) {
      const { length } = await this.take(Math.min(left, Math.max(1, this.chunk.length - this.at)))
      if (length === 0) return false
      left -= length
    }
    return true
  }

  /** Ends the source. */
  async close(): Promise<void> {
    await this.iterator.return?.()
  }

  private async gather(count: number): Promise<void> {
    const parts: Uint8Array[] = [this.chunk.slice(this.at)]
    let length = this.chunk.length - this.at
    while (length < count) {
      const next = await this.iterator.next()
      if (next.done) break
      // A chunk is valid only until the next is asked for.
      const last = length + next.value.length >= count
      parts.push(last ? next.value : next.value.slice())
      length += next.value.length
    }
    this.at = 0
    const only = parts.length === 2 && parts[0]?.length === 0 ? parts[1] : undefined
    this.chunk = only ?? joinBytes(parts)
  }
}
