import { useQuery } from '@tanstack/react-query'
import type { Listing } from '@/engine/query'
import { contentOfPart } from '../raw-line'
import { askPosition, askRows } from './ask-rows'
import type { FoundRow } from './found-row'

/** As many rows on each side. */
const AROUND = 25
/** Lines can be a megabyte long; of what lies around one, more than this is not read. Bytes. */
const MOST_BYTES = 1_000_000
/** Of a line, more than this is not shown. */
const MOST_CHARACTERS = 4000

export interface NearLine {
  /** From 1; of Parquet, the number of the row. */
  readonly line: number
  readonly text: string
  /** It was longer. */
  readonly isCut: boolean
}

/** The lines of the file around a row as they stand in it, rejected ones, too; `undefined` while they are read. */
export function useLinesAround(row: FoundRow): { readonly lines?: readonly NearLine[]; readonly error: Error | null } {
  const { extract, table, file, line } = row
  const { data, error } = useQuery({
    queryKey: ['lines-around', table, file, line],
    queryFn: ({ signal }) => readAround(row, extract.id, signal),
    structuralSharing: false,
    gcTime: 0,
  })
  return { ...(data === undefined ? {} : { lines: data }), error }
}

async function readAround(row: FoundRow, id: string, signal: AbortSignal): Promise<NearLine[]> {
  const { table, file, line, offset } = row
  const inFile: Listing = { tables: [table], where: [], time: null, order: null }
  const position = (await askPosition(inFile, { is: 'line', table, file, line }, signal)) ?? 0
  const from = Math.max(0, position - AROUND)
  const { numbers } = await askRows(inFile, from, position - from + AROUND + 1, signal)
  const near = numbers.line
    .map((number, i) => ({ file: numbers.file[i], line: number ?? 0, offset: numbers.offset[i] ?? 0 }))
    .filter((one) => one.file === file)
  const [first = { line, offset }] = near
  const last = near.at(-1) ?? first
  const [{ content, plan }, { bytesAt, recordAt, rowsOfParquet }] = await Promise.all([
    contentOfPart(id, file),
    import('../record-at'),
  ])
  if (content.kind === 'parquet') {
    const rowOf = await rowsOfParquet(content)
    const rows: NearLine[] = []
    for (const one of near) rows.push(asLine(one.line, decode(await rowOf(one.offset))))
    return rows
  }
  const isFar = last.offset - first.offset > MOST_BYTES
  const start = isFar ? { line, offset } : first
  const before = isFar ? '' : decode(await bytesAt(content, first.offset, last.offset - first.offset, signal))
  const end = decode(await recordAt(content, plan, isFar ? offset : last.offset, signal))
  return `${before}${end}`.split(/\r?\n/).map((text, i) => asLine(start.line + i, text))
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const asLine = (line: number, text: string): NearLine => ({
  line,
  text: text.slice(0, MOST_CHARACTERS),
  isCut: text.length > MOST_CHARACTERS,
})
