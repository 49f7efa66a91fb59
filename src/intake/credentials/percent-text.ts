const PERCENT = 37
const DIGIT_2 = 50
const DIGIT_5 = 53

/**
 * A request target with its percent-encoding (RFC 3986 §2.1) undone however often it was done: addresses stand inside queries of
 * other addresses, and `%252E` is still the dot of a token. Keeps where each byte came from.
 */
export class PercentText {
  /** Valid up to {@link length}, until the next {@link decode}. */
  bytes = new Uint8Array(1024)
  length = 0
  private positions = new Int32Array(1025)

  decode(source: Uint8Array, from: number, to: number): void {
    if (to - from > this.bytes.length) {
      this.bytes = new Uint8Array((to - from) * 2)
      this.positions = new Int32Array(this.bytes.length + 1)
    }
    let length = 0
    let at = from
    while (at < to) {
      this.positions[length] = at
      let byte = source[at++] ?? 0
      if (byte === PERCENT) {
        // `%25` is a percent sign, and so is the one that it begins anew.
        while (at + 1 < to && source[at] === DIGIT_2 && source[at + 1] === DIGIT_5) at += 2
        const high = at + 1 < to ? hexDigit(source[at] ?? 0) : -1
        const low = at + 1 < to ? hexDigit(source[at + 1] ?? 0) : -1
        if (high >= 0 && low >= 0) {
          byte = high * 16 + low
          at += 2
        }
      }
      this.bytes[length++] = byte
    }
    this.positions[length] = to
    this.length = length
  }

  /** Where the decoded byte `at` stands in the source; where the source ends for `at` = {@link length}. */
  sourceOf(at: number): number {
    return this.positions[at] ?? 0
  }

  /** Bytes of the source that the decoded byte `at` took: 1 as it is, 3 encoded, 5 encoded twice. */
  widthOf(at: number): number {
    return this.sourceOf(at + 1) - this.sourceOf(at)
  }
}

export function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}
