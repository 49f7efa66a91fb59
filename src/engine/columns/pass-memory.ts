const PAGE = 65_536

/** What every module of passes exports. */
export interface Passes {
  readonly memory: WebAssembly.Memory
  /** Where memory is free from. */
  base(): number
}

const compiled = new Map<Uint8Array<ArrayBuffer>, WebAssembly.Module>()

/** A memory of its own in which passes of one module of WebAssembly work. One pass at a time. */
export class PassMemory<P extends Passes> {
  readonly passes: P
  protected readonly base: number
  /** From here on there are tables that passes look into, and counts. */
  private readonly free: number
  private end = 0
  private all = new Uint8Array(0)
  /** Whose tables are in the memory. */
  owner: object | null = null

  /** Of the memory, the first `reserved` bytes from `base` on are never taken. */
  constructor(wasm: Uint8Array<ArrayBuffer>, reserved: number) {
    const module = compiled.get(wasm) ?? new WebAssembly.Module(wasm)
    compiled.set(wasm, module)
    this.passes = new WebAssembly.Instance(module).exports as unknown as P
    this.base = this.passes.base()
    this.free = this.base + reserved
    this.take(this, [])
  }

  /** Addresses for as many bytes each, zero all. What was there before is gone. Throws a RangeError where there is no memory. */
  take(owner: object, lengths: readonly number[]): number[] {
    let end = this.free
    const places = lengths.map((length) => {
      const at = end
      end = (end + length + 15) & ~15
      return at
    })
    this.end = end
    this.grow(end)
    this.bytes.fill(0, this.free, end)
    this.owner = owner
    return places
  }

  /** The address of so many bytes more, for one pass: what is there is anything. Throws a RangeError where there is no memory. */
  behind(bytes: number): number {
    this.grow(this.end + bytes)
    return this.end
  }

  private grow(end: number): void {
    const missing = Math.ceil((end - this.bytes.length) / PAGE)
    if (missing > 0) this.passes.memory.grow(missing)
  }

  /** All of the memory; valid until more is taken. */
  get bytes(): Uint8Array {
    if (this.all.buffer !== this.passes.memory.buffer) this.all = new Uint8Array(this.passes.memory.buffer)
    return this.all
  }

  words(at: number, length: number): Uint32Array {
    return new Uint32Array(this.passes.memory.buffer, at, length)
  }
}
