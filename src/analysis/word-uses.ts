import type { WordsColumns } from '@/engine/query'
import { ByteTable } from './byte-table'

/** A word of a column, `bytes[from, to)`, how many accesses have it, and when the first and the last of those were (epoch ms). */
export type VisitUse = (
  bytes: Uint8Array,
  from: number,
  to: number,
  accesses: number,
  first: number,
  last: number,
) => void

/** Visits every different word of a column of several logs once, with what all of them say of it. */
export function eachUse(logs: readonly WordsColumns[], visit: VisitUse): void {
  const [only, ...others] = logs
  if (only === undefined) return
  const { words, rows, first, last } = others.length === 0 ? only : merged(logs)
  const { ends, bytes } = words
  for (let i = 0; i + 1 < ends.length; i++) {
    visit(bytes, ends[i] ?? 0, ends[i + 1] ?? 0, rows[i] ?? 0, first[i] ?? 0, last[i] ?? 0)
  }
}

interface Merged extends Pick<WordsColumns, 'rows' | 'first' | 'last'> {
  readonly words: { readonly ends: Float64Array | Int32Array; readonly bytes: Uint8Array }
}

function merged(logs: readonly WordsColumns[]): Merged {
  const table = new ByteTable()
  const most = logs.reduce((sum, log) => sum + log.rows.length, 0)
  const rows = new Float64Array(most)
  const first = new Float64Array(most).fill(Number.POSITIVE_INFINITY)
  const last = new Float64Array(most).fill(Number.NEGATIVE_INFINITY)
  for (const log of logs) {
    const { ends, bytes } = log.words
    for (let i = 0; i < log.rows.length; i++) {
      const number = table.add(bytes, ends[i] ?? 0, ends[i + 1] ?? 0)
      rows[number] = (rows[number] ?? 0) + (log.rows[i] ?? 0)
      first[number] = Math.min(first[number] ?? 0, log.first[i] ?? 0)
      last[number] = Math.max(last[number] ?? 0, log.last[i] ?? 0)
    }
  }
  return { words: table.strings(), rows, first, last }
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

  add(accesses: number, first: number, last: number): void {
    this.words++
    this.accesses += accesses
    if (first < this.first) this.first = first
    if (last > this.last) this.last = last
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
