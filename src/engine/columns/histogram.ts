import type { HistogramColumns, HistogramQuery } from '../query'
import type { WordList } from '../word-list'
import { type AccessColumns, timesIn } from './access-columns'
import { MatchingRows } from './matching-rows'
import { slotsOf } from './slots'
import { compareBytes } from './utf8-order'

/** Cells of a dense table of counts that are worth their memory; spans of many years in narrow bins go to a map. */
const DENSE_CELLS = 4_194_304

/** Rows per bin and series, in two passes over the columns: the largest series, then the counts. */
export function histogram(table: AccessColumns, query: HistogramQuery): HistogramColumns {
  const { by, binMs } = query
  const ranked = by === null ? [] : largest(table, query, by)
  const rest = ranked.length
  // By slot: rows without a value are of the rest.
  const seriesOf = new Int32Array(by === null ? 1 : table.words[by].size + 1).fill(rest)
  ranked.forEach((code, index) => {
    seriesOf[code + 1] = index
  })
  const firstBin = Math.floor(table.first / binMs)
  const bins = table.rows === 0 ? 0 : Math.floor(table.last / binMs) - firstBin + 1
  const counts = countsFor(bins * (rest + 1))
  eachChunk(table, query, (chunk, matching) => {
    const slots = by === null ? null : slotsOf(chunk, by)
    const { base, values } = timesIn(chunk)
    // Most rows lie in the bin of the row above: dividing every time would take longer than all else.
    let from = 0
    let to = 0
    let cells = 0
    for (let i = 0; i < chunk.length; i++) {
      if (matching !== null && matching[i] === 0) continue
      const time = base + (values[i] ?? 0)
      if (time < from || time >= to) {
        const bin = Math.floor(time / binMs)
        from = bin * binMs
        to = from + binMs
        cells = (bin - firstBin) * (rest + 1)
      }
      counts.add(cells + (slots === null ? rest : (seriesOf[slots[i] ?? 0] ?? rest)))
    }
  })
  return columnsOf(counts, firstBin, rest, query, (index) => table.words[by ?? 'page'].word(ranked[index] ?? 0))
}

function eachChunk(
  table: AccessColumns,
  query: HistogramQuery,
  visit: (chunk: AccessColumns['chunks'][number], matching: Uint8Array | null) => void,
): void {
  const matching = new MatchingRows(table, query.where)
  for (const chunk of table.chunks) visit(chunk, matching.of(chunk))
}

/** Codes of the `top` most frequent words, by rows and then by their text. */
function largest(table: AccessColumns, query: HistogramQuery, by: NonNullable<HistogramQuery['by']>): number[] {
  const words = table.words[by]
  const totals = new Float64Array(words.size + 1)
  eachChunk(table, query, (chunk, matching) => {
    const slots = slotsOf(chunk, by)
    if (slots === null) return
    for (let i = 0; i < chunk.length; i++) {
      const slot = slots[i] ?? 0
      if (matching === null || matching[i] === 1) totals[slot] = (totals[slot] ?? 0) + 1
    }
  })
  return topCodes(totals.subarray(1), query.top, words)
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

interface Counts {
  add(cell: number): void
  /** Cells with rows, in order. */
  filled(): readonly (readonly [cell: number, rows: number])[]
}

function countsFor(cells: number): Counts {
  if (cells <= DENSE_CELLS) {
    const counts = new Float64Array(cells)
    return {
      add(cell) {
        counts[cell] = (counts[cell] ?? 0) + 1
      },
      filled: () => Array.from(counts.entries()).filter(([, rows]) => rows > 0),
    }
  }
  const counts = new Map<number, number>()
  return {
    add: (cell) => void counts.set(cell, (counts.get(cell) ?? 0) + 1),
    filled: () => [...counts].sort(([a], [b]) => a - b),
  }
}

/** Sparse triples; the rest comes first in its bin, as the SQL engine answers it (code −1). */
function columnsOf(
  counts: Counts,
  firstBin: number,
  rest: number,
  query: HistogramQuery,
  word: (index: number) => string,
): HistogramColumns {
  const filled = counts.filled()
  const bin = new Float64Array(filled.length)
  const code = new Int32Array(filled.length)
  const rows = new Float64Array(filled.length)
  let hasRest = false
  filled.forEach(([cell, count], i) => {
    const series = cell % (rest + 1)
    bin[i] = (firstBin + Math.floor(cell / (rest + 1))) * query.binMs
    code[i] = series
    rows[i] = count
    if (series === rest) hasRest = true
  })
  const names: (string | null)[] = Array.from({ length: rest }, (_, index) => word(index))
  return { bin, code, rows, series: hasRest ? [...names, null] : names }
}
