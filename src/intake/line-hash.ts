import { wasm } from './assembly/line-hash.as.ts?wasm'
import { type RoomExports, WasmRoom } from './wasm-room'

/**
 * Tells equal lines by number instead of by keeping them: 52 bits of a hash. Among 50 million different lines, two share a number
 * once in about four files; a count of duplicates may be that much too high. It is in WebAssembly because JavaScript has no 64-bit
 * multiplication, and so that lines read there (`plain-lines.ts`) and here have the same numbers.
 */
export class LineHash {
  private readonly room = new WasmRoom<HashExports>(wasm)

  of(bytes: Uint8Array, from: number, to: number): number {
    this.room.put(bytes.subarray(from, to))
    return this.room.exports.hash(to - from)
  }
}

interface HashExports extends RoomExports {
  hash(length: number): number
}
