import { TEXT_COLUMNS, type TextColumn } from '@/engine/access-table'
import type { Packed } from '@/engine/packed'
import { recode } from '@/engine/packing'
import type { RowChunk, Words } from '@/engine/row-chunk'
import { CodeMap } from './code-map'
import type { CodedChunk } from './row-batch'
import { TextDictionary } from './text-dictionary'

type ByColumn<T> = Readonly<Record<TextColumn, T>>

function byColumn<T>(make: () => T): ByColumn<T> {
  return Object.fromEntries(TEXT_COLUMNS.map((name) => [name, make()])) as Record<TextColumn, T>
}

/**
 * Makes chunks that were parsed apart, in lanes with words of their own, chunks of one table: equal words get equal codes, and
 * every chunk brings only those that are new. Chunks come in the order of their lines.
 */
export class ChunkMerger {
  private readonly dictionaries = byColumn(() => new TextDictionary())
  /** What the codes of each lane are in those. */
  private readonly lanes = new Map<number, ByColumn<CodeMap>>()

  /** `file` is the number of the rows' file; `lines` how many lines of it came before those that the chunk counts from. */
  merge(chunk: CodedChunk, lane: number, file: number, lines: number): RowChunk {
    const maps = this.lanes.get(lane) ?? byColumn(() => new CodeMap())
    this.lanes.set(lane, maps)
    const codes: Partial<Record<TextColumn, Packed>> = {}
    const words: Partial<Record<TextColumn, Words>> = {}
    for (const name of TEXT_COLUMNS) {
      const dictionary = this.dictionaries[name]
      const known = dictionary.size
      if (chunk.anew) maps[name].clear()
      const said = chunk.words[name]
      if (said !== undefined) learn(maps[name], said, dictionary)
      const local = chunk.codes[name]
      if (local !== undefined) codes[name] = recode(local, maps[name].packed, dictionary.size)
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
}

function learn(map: CodeMap, { ends, bytes }: Words, dictionary: TextDictionary): void {
  for (let i = 0; i + 1 < ends.length; i++) map.add(dictionary.intern(bytes, ends[i] ?? 0, ends[i + 1] ?? 0))
}
