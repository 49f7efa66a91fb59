/** What `assembly/room.as.ts` exports. */
export interface RoomExports {
  readonly memory: WebAssembly.Memory
  room(length: number): number
}

/** A WebAssembly module that looks at bytes put into its memory. */
export class WasmRoom<Exports extends RoomExports> {
  readonly exports: Exports
  private memory = new Uint8Array(0)

  constructor(wasm: Uint8Array<ArrayBuffer>) {
    this.exports = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as Exports
  }

  put(bytes: Uint8Array): void {
    const { exports } = this
    const at = exports.room(bytes.length)
    if (this.memory.buffer !== exports.memory.buffer) this.memory = new Uint8Array(exports.memory.buffer)
    this.memory.set(bytes, at)
  }
}
