import { wasm } from './assembly/line-hash.as.ts?wasm'

/**
 * Tells equal lines by number instead of by keeping them: 52 bits of a hash. Among 50 million different lines, two share a number
 * once in about four files; a count of duplicates may be that much too high. It is in WebAssembly because JavaScript has no 64-bit
 * multiplication, and so that lines read there (`plain-lines.ts`) and here have the same numbers.
 */
export class LineHash {
  private readonly module = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as HashModule
  private memory = new Uint8Array(0)

  of(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from
    const at = this.module.room(length)
    if (this.memory.buffer !== this.module.memory.buffer) this.memory = new Uint8Array(this.module.memory.buffer)
    this.memory.set(bytes.subarray(from, to), at)
    return this.module.hash(length)
  }
}

interface HashModule {
  readonly memory: WebAssembly.Memory
  room(length: number): number
  hash(length: number): number
}
