import type { WordsColumns, WordsQuery } from '../query'
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
  return { ...used(rows, first, last), words: list.picked((code) => (rows[code] ?? 0) > 0), without }
}

const room = { codes: codeRoom(), times: numberRoom() }

/** Without the words of lines that turned out to be no rows. */
function used(rows: Float64Array, first: Float64Array, last: Float64Array) {
  const has = (_: number, code: number): boolean => (rows[code] ?? 0) > 0
  if (rows.every((count) => count > 0)) return { rows, first, last }
  return { rows: rows.filter(has), first: first.filter(has), last: last.filter(has) }
}
