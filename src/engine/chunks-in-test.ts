import { NUMBER_COLUMNS, type NumberColumn, TEXT_COLUMNS, type TextColumn } from './access-table'
import { pack } from './packing'
import { type RowChunk, wordsOf } from './row-chunk'

export type PlainRow = Partial<Record<NumberColumn, number>> & Partial<Record<TextColumn, string | null>>

/** Chunks of plain rows, `size` rows each, as intake would make them. For tests. */
export function chunksOf(rows: readonly PlainRow[], size = rows.length): RowChunk[] {
  const codes = new Map(TEXT_COLUMNS.map((name) => [name, new Map<string, number>()]))
  const chunks: RowChunk[] = []
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size)
    const numbers: Partial<RowChunk['numbers']> = {}
    const coded: Partial<RowChunk['codes']> = {}
    const words: Partial<RowChunk['words']> = {}
    for (const name of NUMBER_COLUMNS) {
      const values = part.map((row, i) => row[name] ?? (name === 'line' ? at + i + 1 : name === 'file' ? 0 : -1))
      const packed = pack(Float64Array.from(values), part.length, name === 'time' ? null : -1)
      if (packed !== null) Object.assign(numbers, { [name]: packed })
    }
    for (const name of TEXT_COLUMNS) {
      const known = codes.get(name) ?? new Map<string, number>()
      const before = known.size
      const values = part.map((row) => {
        const word = row[name] ?? null
        if (word === null) return -1
        if (!known.has(word)) known.set(word, known.size)
        return known.get(word) ?? -1
      })
      const packed = pack(Int32Array.from(values), part.length)
      if (packed !== null) Object.assign(coded, { [name]: packed })
      if (known.size > before)
        Object.assign(words, {
          [name]: wordsOf([...known.keys()].slice(before).map((word) => new TextEncoder().encode(word))),
        })
    }
    chunks.push({ length: part.length, numbers, codes: coded, words })
  }
  return chunks
}
