import { TEXT_COLUMNS, type TextColumn } from './access-table'
import type { RowChunk, Words } from './row-chunk'

/** The words of one text column in the order of their codes. Kept as bytes; made strings when asked for. */
export class WordList {
  /** `parts[i]` holds the words from code `firsts[i]` on. */
  private readonly parts: Words[] = []
  private readonly firsts: number[] = []
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  size = 0

  add(words: Words): void {
    this.firsts.push(this.size)
    this.parts.push(words)
    this.size += words.ends.length - 1
  }

  /** The word of a code below `size`. */
  word(code: number): string {
    return this.decoder.decode(this.utf8(code))
  }

  /** The same as it is kept: a view into UTF-8 that is valid for ever. */
  utf8(code: number): Uint8Array {
    let low = 0
    let high = this.firsts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.firsts[middle] ?? 0) <= code) low = middle
      else high = middle - 1
    }
    const part = this.parts[low]
    if (part === undefined || code < 0 || code >= this.size) throw new RangeError(`no word ${code} of ${this.size}`)
    const at = code - (this.firsts[low] ?? 0)
    return part.bytes.subarray(part.ends[at], part.ends[at + 1])
  }

  /** The code of a word; −1 where no row has it. */
  code(word: string): number {
    const wanted = new TextEncoder().encode(word)
    for (const [index, part] of this.parts.entries()) {
      for (let i = 0; i + 1 < part.ends.length; i++) {
        const start = part.ends[i] ?? 0
        if ((part.ends[i + 1] ?? 0) - start === wanted.length && startsWith(part.bytes, start, wanted)) {
          return (this.firsts[index] ?? 0) + i
        }
      }
    }
    return -1
  }

  /** The words whose codes are wanted, in the order of their codes and in memory of their own. */
  picked(wanted: (code: number) => boolean): Words {
    let count = 0
    let length = 0
    this.each((_, from, to, code) => {
      if (!wanted(code)) return
      count++
      length += to - from
    })
    if (length > 0x7fff_ffff) throw new RangeError(`out of memory for ${length} bytes of words`)
    const ends = new Int32Array(count + 1)
    const bytes = new Uint8Array(length)
    let at = 0
    let word = 0
    this.each((part, from, to, code) => {
      if (!wanted(code)) return
      for (let i = from; i < to; i++) bytes[at++] = part[i] ?? 0
      ends[++word] = at
    })
    return { ends, bytes }
  }

  private each(visit: (bytes: Uint8Array, from: number, to: number, code: number) => void): void {
    let code = 0
    for (const { ends, bytes } of this.parts) {
      for (let i = 0; i + 1 < ends.length; i++) visit(bytes, ends[i] ?? 0, ends[i + 1] ?? 0, code++)
    }
  }

  get byteLength(): number {
    return this.parts.reduce((sum, { ends, bytes }) => sum + ends.byteLength + bytes.byteLength, 0)
  }
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}

/** The words of a table that has no rows yet. */
export const newWords = (): Readonly<Record<TextColumn, WordList>> =>
  Object.fromEntries(TEXT_COLUMNS.map((name) => [name, new WordList()])) as Record<TextColumn, WordList>

/** Takes the words that a chunk brings. */
export function addWords(words: Readonly<Record<TextColumn, WordList>>, chunk: RowChunk): void {
  for (const name of TEXT_COLUMNS) {
    const brought = chunk.words[name]
    if (brought !== undefined) words[name].add(brought)
  }
}
