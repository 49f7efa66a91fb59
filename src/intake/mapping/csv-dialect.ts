import { CsvFields } from './csv-fields'
import { csvRecordEnd } from './csv-records'
import { plainName } from './header-words'
import { type CsvLayout, DELIMITERS, type Encoding, QUOTES } from './mapping'
import { looksLikeValue } from './value-shape'

const MOST_RECORDS = 50

type Cut = Pick<CsvLayout, 'delimiter' | 'quote' | 'encoding'>

/** First records of a CSV content as text, cut as `cut` says. A record that has no end in `head` counts only where that is `whole`. */
export function firstRecords(head: Uint8Array, whole: boolean, cut: Cut, most = MOST_RECORDS): readonly string[][] {
  const fields = new CsvFields(cut.delimiter, cut.quote)
  const scratch = new Uint8Array(head.length)
  const decoder = new TextDecoder(cut.encoding ?? 'utf-8')
  const records: string[][] = []
  for (let from = 0; from < head.length && records.length < most; ) {
    const { to, next } = csvRecordEnd(head, from, head.length, cut)
    if (next === head.length && head[head.length - 1] !== 10 && !whole) break
    if (to > from) {
      const right = fields.cut(head, from, to)
      records.push(right ? textsOf(fields, head, scratch, decoder) : [])
    }
    from = next
  }
  return records
}

function textsOf(fields: CsvFields, bytes: Uint8Array, scratch: Uint8Array, decoder: TextDecoder): string[] {
  return Array.from({ length: fields.count }, (_, i) => {
    if (fields.hasDoubled(i)) return decoder.decode(scratch.subarray(0, fields.unquote(bytes, i, scratch)))
    return decoder.decode(bytes.subarray(fields.bounds[i * 2], fields.bounds[i * 2 + 1]))
  })
}

/** How a content that may be CSV is cut, from its first bytes; null where no delimiter cuts it into columns. */
export function detectCsv(head: Uint8Array, whole: boolean): CsvLayout | null {
  const encoded =
    isText(head, whole, 'utf-8') || !isText(head, whole, 'euc-kr') ? {} : ({ encoding: 'euc-kr' } as const)
  let best: { cut: Cut; records: readonly string[][]; score: number } | null = null
  for (const quote of QUOTES) {
    for (const delimiter of DELIMITERS) {
      const cut = { delimiter, quote, ...encoded }
      const records = firstRecords(head, whole, cut)
      const score = evenness(records) - (quote === '"' ? 0 : quote === '' ? 0.001 : 0.002)
      if (score > 0 && (best === null || score > best.score)) best = { cut, records, score }
    }
  }
  if (best === null) return null
  const { cut, records } = best
  const width = commonWidth(records).width
  const first = records.findIndex((record) => record.length === width)
  const top = records[first] ?? []
  const below = records.slice(first + 1).filter((record) => record.length === width)
  const header = isHeader(top, below)
  return {
    type: 'csv',
    ...cut,
    headerRecord: header ? first + 1 : 0,
    columns: header ? top : top.map((_, i) => `#${i + 1}`),
  }
}

/** Whether bytes are text of an encoding; where they are not all, the last character may be cut off. */
function isText(head: Uint8Array, whole: boolean, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** Share of the records that have the commonest number of fields, a little more where they are many; 0 where that is one. */
function evenness(records: readonly string[][]): number {
  const { width, count } = commonWidth(records)
  return width < 2 ? 0 : count / records.length + Math.min(width, 100) / 10_000
}

function commonWidth(records: readonly string[][]): { width: number; count: number } {
  const counts = new Map<number, number>()
  for (const { length } of records) if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = { width: 0, count: 0 }
  for (const [width, count] of counts) if (count > best.count) best = { width, count }
  return best
}

/** A header says each name once, and names are no values. */
function isHeader(top: readonly string[], below: readonly string[][]): boolean {
  const said = top.map(plainName).filter((name) => name !== '')
  if (said.length * 2 < top.length || top.some(looksLikeValue)) return false
  // A first row of words over rows of the same words would be a row.
  return below.length === 0 || top.some((name, i) => below.every((record) => record[i] !== name))
}
