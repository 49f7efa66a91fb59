import type { WordsColumns } from '@/engine/query'
import { ByteTable } from './byte-table'

/** A word of a column and the accesses that have it; times are epoch ms. */
export type VisitUse = (
  bytes: Uint8Array,
  from: number,
  to: number,
  use: { readonly accesses: number; readonly first: number; readonly last: number },
) => void

/** Visits every different word of a column of several logs once, with what all of them say of it. */
export function eachUse(logs: readonly WordsColumns[], visit: VisitUse): void {
  const [only, ...others] = logs
  if (only === undefined) return
  if (others.length === 0) {
    eachWord(only, visit)
    return
  }
  const table = new ByteTable()
  const uses: { accesses: number; first: number; last: number }[] = []
  for (const log of logs) {
    eachWord(log, (bytes, from, to, { accesses, first, last }) => {
      const number = table.add(bytes, from, to)
      const use = uses[number]
      if (use === undefined) uses[number] = { accesses, first, last }
      else {
        use.accesses += accesses
        use.first = Math.min(use.first, first)
        use.last = Math.max(use.last, last)
      }
    })
  }
  uses.forEach((use, number) => {
    const bytes = table.at(number)
    visit(bytes, 0, bytes.length, use)
  })
}

function eachWord({ words, rows, first, last }: WordsColumns, visit: VisitUse): void {
  const { ends, bytes } = words
  for (let i = 0; i < rows.length; i++) {
    const use = { accesses: rows[i] ?? 0, first: first[i] ?? 0, last: last[i] ?? 0 }
    visit(bytes, ends[i] ?? 0, ends[i + 1] ?? 0, use)
  }
}

/** Words of some kind, the accesses that have one of them, and when the first and the last of those were (epoch ms). */
export interface UseTally {
  readonly words: number
  readonly accesses: number
  /** Null where there are none. */
  readonly first: number | null
  readonly last: number | null
}

export class UseCounter {
  private words = 0
  private accesses = 0
  private first = Number.POSITIVE_INFINITY
  private last = Number.NEGATIVE_INFINITY

  add(use: { readonly accesses: number; readonly first: number; readonly last: number }): void {
    this.words++
    this.accesses += use.accesses
    this.first = Math.min(this.first, use.first)
    this.last = Math.max(this.last, use.last)
  }

  tally(): UseTally {
    const { words, accesses, first, last } = this
    return words === 0 ? { words, accesses, first: null, last: null } : { words, accesses, first, last }
  }
}

/** Accesses that have no word, in the logs where others have one; and which logs have none at all, by their place. */
export function wordless(logs: readonly WordsColumns[]): { without: number; silent: readonly number[] } {
  const silent = logs.flatMap(({ rows }, place) => (rows.length === 0 ? [place] : []))
  const without = logs.reduce((sum, log) => sum + (log.rows.length === 0 ? 0 : log.without), 0)
  return { without, silent }
}
