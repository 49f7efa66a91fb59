const TAB = 9
const SPACE = 32
const QUOTE = 34

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB

/** Where the fields of a line begin and end; used again for every line, so that no line allocates. */
export class FieldCuts {
  private starts = new Int32Array(64)
  private ends = new Int32Array(64)
  count = 0

  start(field: number): number {
    return this.starts[field] ?? 0
  }

  end(field: number): number {
    return this.ends[field] ?? 0
  }

  /** Cuts at every `separator`; fields may be empty. Stops after `most` fields. */
  cutAt(separator: number, bytes: Uint8Array, from: number, to: number, most: number): void {
    this.count = 0
    let start = from
    for (let at = from; at < to && this.count < most; at++) {
      if (bytes[at] !== separator) continue
      this.add(start, at)
      start = at + 1
    }
    if (this.count < most) this.add(start, to)
  }

  /** Cuts at spaces and tabs, of which several count as one. Stops after `most` fields. */
  cutAtBlanks(bytes: Uint8Array, from: number, to: number, most: number): void {
    this.count = 0
    let at = from
    while (this.count < most) {
      while (at < to && isBlank(bytes[at])) at++
      if (at === to) return
      const start = at
      while (at < to && !isBlank(bytes[at])) at++
      this.add(start, at)
    }
  }

  /**
   * As {@link cutAtBlanks}, but a field that begins with a double quote goes on to the quote before a blank or the line's end; its quotes
   * do not belong to it, and quotes inside are doubled (W3C Extended Log File Format, `<string>`). A quote that nothing closes is a byte
   * like others.
   */
  cutQuoted(bytes: Uint8Array, from: number, to: number, most: number): void {
    this.count = 0
    let at = from
    let closable = true
    while (this.count < most) {
      while (at < to && isBlank(bytes[at])) at++
      if (at === to) return
      const start = at
      const close = closable && bytes[at] === QUOTE ? closingQuote(bytes, at + 1, to) : -1
      if (close >= 0) {
        this.add(start + 1, close)
        at = close + 1
        continue
      }
      // Once nothing closes a quote, nothing closes the quotes after it; looking again would take the square of the line's length.
      if (bytes[at] === QUOTE) closable = false
      while (at < to && !isBlank(bytes[at])) at++
      this.add(start, at)
    }
  }

  private add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      const starts = new Int32Array(this.count * 2)
      const ends = new Int32Array(this.count * 2)
      starts.set(this.starts)
      ends.set(this.ends)
      this.starts = starts
      this.ends = ends
    }
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.count++
  }
}

function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== QUOTE) continue
    if (at + 1 < to && bytes[at + 1] === QUOTE) at++
    else if (at + 1 === to || isBlank(bytes[at + 1])) return at
  }
  return -1
}
