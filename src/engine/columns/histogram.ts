import type { HistogramColumns, HistogramQuery } from '../query'
import type { WordList } from '../word-list'
import type { AccessColumns } from './access-columns'
import { type BinCounts, binCounts, binCountsOf, type CellCounts, cellCounts } from './bin-counts'
import { MatchingRows } from './matching-rows'
import { compareBytes } from './utf8-order'

/** Rows per bin and series: counted chunk by chunk, the largest series found, and all others put together. */
export function histogram(table: AccessColumns, query: HistogramQuery): HistogramColumns {
  const { by, binMs, top } = query
  const matching = new MatchingRows(table, query.where)
  const chunks = matching.always === false ? [] : table.chunks
  const parts = chunks.map((chunk) => {
    const marks = matching.of(chunk)
    return marks === null ? binCounts(chunk, { binMs, by }) : binCountsOf(chunk, { binMs, by }, marks)
  })
  const ranked = by === null ? [] : topCodes(totalsOf(parts, table.words[by].size), top, table.words[by])
  const rest = ranked.length
  // By slot: rows without a value are of the rest.
  const seriesOf = new Int32Array(by === null ? 1 : table.words[by].size + 1).fill(rest)
  ranked.forEach((code, index) => {
    seriesOf[code + 1] = index
  })
  const firstBin = Math.floor(table.first / binMs)
  const bins = table.rows === 0 ? 0 : Math.floor(table.last / binMs) - firstBin + 1
  const counts = cellCounts(bins * (rest + 1))
  for (const { bin, slot, rows } of parts) {
    rows.forEach((count, i) => {
      const series = seriesOf[slot[i] ?? 0] ?? rest
      counts.add(((bin[i] ?? 0) - firstBin) * (rest + 1) + series, count)
    })
  }
  return columnsOf(counts, firstBin, rest, query, (index) => table.words[by ?? 'page'].word(ranked[index] ?? 0))
}

/** Rows by code. */
function totalsOf(parts: readonly BinCounts[], words: number): Float64Array {
  const totals = new Float64Array(words + 1)
  for (const { slot, rows } of parts) {
    rows.forEach((count, i) => {
      const at = slot[i] ?? 0
      totals[at] = (totals[at] ?? 0) + count
    })
  }
  return totals.subarray(1)
}

/** Keeps only what may still be among the top while it looks, so that a million words cost no sorting. */
function topCodes(totals: Float64Array, top: number, words: WordList): number[] {
  const bySize = (a: number, b: number) =>
    (totals[b] ?? 0) - (totals[a] ?? 0) || compareBytes(words.utf8(a), words.utf8(b))
  let kept: number[] = []
  let least = 0
  totals.forEach((total, code) => {
    if (total === 0 || total < least) return
    kept.push(code)
    if (kept.length > top * 2 + 1000) {
      kept = kept.sort(bySize).slice(0, top)
      least = totals[kept.at(-1) ?? 0] ?? 0
    }
  })
  return kept.sort(bySize).slice(0, top)
}

/** Sparse triples; the rest comes first in its bin, as the SQL engine answers it (code −1). */
function columnsOf(
  counts: CellCounts,
  firstBin: number,
  rest: number,
  query: HistogramQuery,
  word: (index: number) => string,
): HistogramColumns {
  const { cell, rows } = counts.filled()
  const bin = cell.map((at) => (firstBin + Math.floor(at / (rest + 1))) * query.binMs)
  const code = Int32Array.from(cell, (at) => at % (rest + 1))
  const names: (string | null)[] = Array.from({ length: rest }, (_, index) => word(index))
  return { bin, code, rows, series: code.includes(rest) ? [...names, null] : names }
}
