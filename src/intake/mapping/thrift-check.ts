const DEEPEST = 24

/**
 * Checks that a Thrift compact struct begins at `from` and ends before `to`, and answers where. Throws a RangeError otherwise.
 * The library that reads Parquet believes what lists say of their length and allocates for it, at any depth; after this check
 * they hold as many elements as they say.
 * https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function structEnd(bytes: Uint8Array, from: number, to: number): number {
  return new ThriftWalk(bytes, to).struct(from, 0)
}

class ThriftWalk {
  private readonly bytes: Uint8Array
  private readonly to: number

  constructor(bytes: Uint8Array, to: number) {
    this.bytes = bytes
    this.to = to
  }

  struct(from: number, depth: number): number {
    if (depth > DEEPEST) throw new RangeError('thrift nests too deep')
    for (let at = from; ; ) {
      const head = this.byte(at++)
      const type = head & 15
      if (type === 0) return at
      // A field number that does not follow the one before it.
      if (head < 16) at = this.varintEnd(at)
      at = type === 1 || type === 2 ? at : this.value(at, type, depth)
    }
  }

  private value(at: number, type: number, depth: number): number {
    switch (type) {
      case 1:
      case 2:
      case 3:
        return this.reach(at + 1)
      case 4:
      case 5:
      case 6:
        return this.varintEnd(at)
      case 7:
        return this.reach(at + 8)
      case 8:
        return this.reach(this.varintEnd(at) + this.varint(at))
      case 9:
        return this.list(at, depth + 1)
      case 12:
        return this.struct(at, depth + 1)
      default:
        throw new RangeError(`thrift type ${type}`)
    }
  }

  private list(from: number, depth: number): number {
    if (depth > DEEPEST) throw new RangeError('thrift nests too deep')
    const head = this.byte(from)
    const long = head >> 4 === 15
    const size = long ? this.varint(from + 1) : head >> 4
    let at = long ? this.varintEnd(from + 1) : from + 1
    // Every element takes a byte at least.
    if (size > this.to - at) throw new RangeError('thrift list is longer than its content')
    for (let i = 0; i < size; i++) at = this.value(at, head & 15, depth)
    return at
  }

  private byte(at: number): number {
    this.reach(at + 1)
    return this.bytes[at] ?? 0
  }

  private reach(end: number): number {
    if (end > this.to) throw new RangeError('thrift ends before its content')
    return end
  }

  private varintEnd(from: number): number {
    let at = from
    while (this.byte(at) >= 128) if (++at - from > 9) throw new RangeError('thrift number is too long')
    return at + 1
  }

  /** Lengths and sizes: up to 2³¹. */
  private varint(from: number): number {
    let value = 0
    let unit = 1
    for (let at = from; ; at++, unit *= 128) {
      const byte = this.byte(at)
      value += (byte & 127) * unit
      if (value > 0x7fff_ffff) throw new RangeError('thrift length is too large')
      if (byte < 128) return value
    }
  }
}
