import type { WordsColumns } from '@/engine/query'
import { wordsOf } from '@/engine/row-chunk'

/** One access of a made-up log: what stands in the column, and when. */
export type PlainUse = readonly [word: string | null, at: number]

/** What an engine tells of such a log. For tests. */
export function wordsIn(uses: readonly PlainUse[]): WordsColumns {
  const times = new Map<string, number[]>()
  for (const [word, at] of uses) if (word !== null) times.set(word, [...(times.get(word) ?? []), at])
  return {
    words: wordsOf([...times.keys()].map((word) => new TextEncoder().encode(word))),
    rows: Float64Array.from([...times.values()], (at) => at.length),
    first: Float64Array.from([...times.values()], (at) => Math.min(...at)),
    last: Float64Array.from([...times.values()], (at) => Math.max(...at)),
    without: uses.filter(([word]) => word === null).length,
  }
}
