import { epochMs, type Sha256 } from '@/base/brand'
import type { Listing, RowsColumns } from '@/engine/query'
import { Digest } from '@/intake/digest'
import { askRows } from './ask-rows'
import { columnsIn, type ExportContext } from './export-columns'
import { csvHead, csvRows } from './export-csv'
import { type ExportQuestion, exportHeader } from './export-header'
import { jsonlRows } from './export-jsonl'
import { type ZippedFile, zipped } from './zip-stream'

/** Rows asked of the engine at once. */
const PAGE = 8192

/** Answers `[from, from + count)` of the listing. */
export type RowSource = (from: number, count: number, signal: AbortSignal) => Promise<RowsColumns>
export const sourceOf =
  (listing: Listing): RowSource =>
  (from, count, signal) =>
    askRows(listing, from, count, signal)

/**
 * All rows of a listing as a .zip archive of `rows.csv`, `rows.jsonl` or `rows.parquet` and `header.json`, made as it is read. `onRows` is
 * told how many are done. Rejects with an AbortError when `signal` fires, and where the log is no longer what it was at the start.
 */
export function exportRows(
  asked: ExportQuestion,
  source: RowSource,
  onRows: (done: number, total: number) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const name = `rows.${asked.format}`
  const tally = { rows: 0, bytes: 0, neutralised: 0, rowsOf: asked.extracts.map(() => 0), sha256: '' as Sha256 }
  async function* rows(): AsyncGenerator<RowsColumns> {
    let total = PAGE
    for (let from = 0; from < total; from += PAGE) {
      signal.throwIfAborted()
      const page = await source(from, PAGE, signal)
      if (from === 0) total = page.total
      if (page.total !== total || page.table.length !== Math.min(PAGE, total - from)) throw new LogChanged()
      for (const table of page.table) tally.rowsOf[table] = (tally.rowsOf[table] ?? 0) + 1
      yield page
      tally.rows += page.table.length
      onRows(tally.rows, total)
    }
  }
  async function* measured(): AsyncGenerator<Uint8Array> {
    const digest = await Digest.create()
    for await (const piece of bytesOf(asked, rows(), (count) => (tally.neutralised += count))) {
      digest.add(piece)
      tally.bytes += piece.length
      yield piece
    }
    tally.sha256 = digest.hex()
  }
  async function* header(): AsyncGenerator<Uint8Array> {
    const { format } = asked
    const neutralised = format === 'csv' ? tally.neutralised : null
    const made = epochMs(Date.now())
    const said = exportHeader(asked, { ...tally, file: name, neutralised, made })
    yield new TextEncoder().encode(`${JSON.stringify(said, null, 2)}\n`)
  }
  const files: ZippedFile[] = [
    { name, packed: asked.format !== 'parquet', bytes: measured },
    { name: 'header.json', packed: true, bytes: header },
  ]
  return zipped(files, signal)
}

/** A log was closed, read again or grew while its rows were being written. */
export class LogChanged extends Error {}

async function* bytesOf(
  { format, columns: chosen, zone, extracts }: ExportQuestion,
  pages: AsyncIterable<RowsColumns>,
  onNeutralised: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const columns = columnsIn(format, chosen)
  const context: ExportContext = {
    zone,
    extractName: (table) => extracts[table]?.fileName ?? '',
    fileName: (table, file) => fileNames[table]?.[file] ?? extracts[table]?.fileName ?? '',
  }
  const fileNames = extracts.map(({ fileName, files, state }) =>
    (state.status === 'ready' ? state.stats.parts : []).map(({ source, member }) => {
      const file = files[source]?.name ?? fileName
      return member === null ? file : `${file}/${member}`
    }),
  )
  if (format === 'parquet') {
    const { parquetBytes } = await import('./export-parquet')
    yield* parquetBytes(pages, columns, context)
    return
  }
  const encoder = new TextEncoder()
  if (format === 'csv') yield encoder.encode(csvHead(columns))
  for await (const rows of pages) {
    const text = format === 'csv' ? csvRows(rows, columns, context, onNeutralised) : jsonlRows(rows, columns, context)
    yield encoder.encode(text)
  }
}
