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

  /** All words in the order of their codes, in memory of their own. Throws a RangeError where they are 2 GiB or more. */
  all(): Words {
    const length = this.parts.reduce((sum, { ends }) => sum + (ends.at(-1) ?? 0), 0)
    if (length > 0x7fff_ffff) throw new RangeError(`out of memory for ${length} bytes of words`)
    const ends = new Int32Array(this.size + 1)
    const bytes = new Uint8Array(length)
    let word = 0
    let start = 0
    for (const part of this.parts) {
      const end = part.ends.at(-1) ?? 0
      bytes.set(part.bytes.subarray(0, end), start)
      for (let i = 1; i < part.ends.length; i++) ends[++word] = start + (part.ends[i] ?? 0)
      start += end
    }
    return { ends, bytes }
  }

  /** The same without copying: pieces of neighbouring words, with the code of their first. */
  *pieces(): Generator<{ readonly first: number; readonly words: Words }> {
    for (const [index, words] of this.parts.entries()) yield { first: this.firsts[index] ?? 0, words }
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
