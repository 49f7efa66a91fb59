import type { WordsColumns, WordsQuery } from '../query'
import { type Words, wordsOf } from '../row-chunk'
import { type AccessColumns, codeRoom, codesOf, numberRoom, numbersOf } from './access-columns'

/** Words of a text column in one pass over it and the times. */
export function words(table: AccessColumns, { column }: WordsQuery): WordsColumns {
  const list = table.words[column]
  const rows = new Float64Array(list.size)
  const first = new Float64Array(list.size).fill(Number.POSITIVE_INFINITY)
  const last = new Float64Array(list.size).fill(Number.NEGATIVE_INFINITY)
  let without = 0
  for (const chunk of table.chunks) {
    const codes = codesOf(chunk, column, room.codes)
    const times = numbersOf(chunk, 'time', room.times)
    for (let i = 0; i < chunk.length; i++) {
      const code = codes[i] ?? -1
      const time = times[i] ?? 0
      if (code < 0) {
        without++
        continue
      }
      rows[code] = (rows[code] ?? 0) + 1
      if (time < (first[code] ?? 0)) first[code] = time
      if (time > (last[code] ?? 0)) last[code] = time
    }
  }
  return rows.every((count) => count > 0)
    ? { words: list.all(), rows, first, last, without }
    : { ...used(list.all(), rows, first, last), without }
}

const room = { codes: codeRoom(), times: numberRoom() }

/** Without the words of lines that turned out to be no rows. */
function used({ ends, bytes }: Words, rows: Float64Array, first: Float64Array, last: Float64Array) {
  const has = (_: number, code: number): boolean => (rows[code] ?? 0) > 0
  const words = Array.from(rows.keys())
    .filter((code) => (rows[code] ?? 0) > 0)
    .map((code) => bytes.subarray(ends[code], ends[code + 1]))
  return { words: wordsOf(words), rows: rows.filter(has), first: first.filter(has), last: last.filter(has) }
}
