import { TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import { NONE, type Packed, packCodes, unpack } from '@/engine/packed'
import { CHUNK_ROWS, type RowChunk, type Words } from '@/engine/row-chunk'
import { TextDictionary } from './text-dictionary'

/**
 * Makes chunks that were parsed apart, each with words of its own, chunks of one table: equal words get equal codes, and every
 * chunk brings only those that are new. Chunks come in the order of their lines.
 */
export class ChunkMerger {
  private readonly dictionaries: Readonly<Record<TextColumn, TextDictionary>>
  private readonly codes = new Int32Array(CHUNK_ROWS)

  constructor() {
    const entries = TEXT_COLUMNS.map((name) => [name, new TextDictionary()] as const)
    this.dictionaries = Object.fromEntries(entries) as Record<TextColumn, TextDictionary>
  }

  /** `file` is the number of the rows' file; `lines` how many lines of it came before those that the chunk counts from. */
  merge(chunk: RowChunk, file: number, lines: number): RowChunk {
    const codes: Partial<Record<TextColumn, Packed>> = {}
    const words: Partial<Record<TextColumn, Words>> = {}
    for (const name of TEXT_COLUMNS) {
      const local = chunk.codes[name]
      const said = chunk.words[name]
      if (local === undefined || said === undefined) continue
      const dictionary = this.dictionaries[name]
      const known = dictionary.size
      codes[name] = this.recode(local, said, dictionary)
      if (dictionary.size > known) words[name] = dictionary.wordsFrom(known)
    }
    const { line } = chunk.numbers
    const numbers = {
      ...chunk.numbers,
      file: { base: file, hasNone: false, values: new Uint8Array(chunk.length) },
      ...(line && { line: { ...line, base: line.base + lines } }),
    }
    return { length: chunk.length, numbers, codes, words }
  }

  private recode(local: Packed, { ends, bytes }: Words, dictionary: TextDictionary): Packed {
    const { length } = local.values
    const global = new Int32Array(ends.length - 1)
    for (let code = 0; code < global.length; code++) {
      global[code] = dictionary.intern(bytes, ends[code] ?? 0, ends[code + 1] ?? 0)
    }
    unpack(local, this.codes)
    for (let row = 0; row < length; row++) {
      const code = this.codes[row] ?? NONE
      this.codes[row] = code === NONE ? NONE : (global[code] ?? NONE)
    }
    return packCodes(this.codes, length, dictionary.size)
  }
}
