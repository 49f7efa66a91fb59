import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { BlobReader, type FileEntry, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { epochMs, type Sha256, type ZoneId } from '@/base/brand'
import { spanOf } from '@/base/span'
import { chunksOf, type PlainRow } from '@/engine/chunks-in-test'
import { ColumnEngine } from '@/engine/columns/column-engine'
import type { Listing } from '@/engine/query'
import { digestOf } from '@/intake/digest'
import { readBytes } from '@/intake/read-in-test'
import type { OpenExtract } from '../extracts'
import { EXPORT_COLUMNS, type ExportFormat } from './export-columns'
import type { ExportQuestion } from './export-header'
import { exportRows, LogChanged, type RowSource } from './export-rows'

const START = Date.parse('2025-05-14T03:12:09.205+09:00')
const HASH = 'a'.repeat(64) as Sha256
const ROWS: PlainRow[] = Array.from({ length: 9000 }, (_, i) => ({
  time: START + i * 997,
  file: 0,
  line: i + 1,
  offset: i * 100,
  status: i % 7 === 0 ? 404 : 200,
  ...(i % 3 === 0 ? {} : { bytes: i, duration: i * 11 }),
  client: `203.0.113.${i % 200}`,
  account: i % 5 === 0 ? null : `1048${i % 900}`,
  method: 'GET',
  path: `/orders/${i % 50}?q="${i % 3}",배송`,
  page: '/orders/:id',
  agent: i % 11 === 0 ? '=cmd|x' : 'okhttp/4.9.3',
}))
const LISTING: Listing = { tables: ['t'], where: [], time: null, order: { by: 'time', descending: true } }

async function source(): Promise<RowSource> {
  const engine = new ColumnEngine()
  for (const chunk of chunksOf(ROWS, 7000)) await engine.append('t', chunk)
  return (from, count, signal) => engine.query({ kind: 'rows', ...LISTING, from, count }, signal)
}

const asked = (format: ExportFormat): ExportQuestion => ({
  case: { id: 'coupang-2025', sha256: HASH },
  filter: [{ field: 'key', not: false, values: [{ is: 'text', text: 'ua-sign-02' }] }],
  window: spanOf(START, START + 86_400_000),
  zone: 'Asia/Seoul' as ZoneId,
  order: LISTING.order,
  columns: EXPORT_COLUMNS,
  format,
  extracts: [EXTRACT],
})

const EXTRACT = {
  id: 'log-1',
  fileName: 'web.log',
  files: [{ name: 'web.log', size: 1 }],
  simulated: true,
  scale: 1000,
  table: 't',
  state: {
    status: 'ready',
    stats: {
      rows: ROWS.length,
      identity: { sha256: [HASH], duplicates: 0 },
      parts: [{ source: 0, member: null, contentSha256: null, rows: ROWS.length }],
    },
  },
} as unknown as OpenExtract

async function exported(format: ExportFormat, from: RowSource, signal = new AbortController().signal) {
  const done: number[] = []
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of exportRows(asked(format), from, (rows) => done.push(rows), signal)) {
    pieces.push(new Uint8Array(piece))
  }
  const entries = await new ZipReader(new BlobReader(new Blob(pieces)), { useWebWorkers: false }).getEntries()
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    files.set(entry.filename, await (entry as FileEntry).getData(new Uint8ArrayWriter(), { checkSignature: true }))
  }
  const bytes = files.get(`rows.${format}`) ?? new Uint8Array()
  const header = JSON.parse(new TextDecoder().decode(files.get('header.json')))
  return { names: [...files.keys()], bytes, header, done }
}

/** Reads a table as Dwell does when it is dropped, with the columns it guesses. */
async function reopened(bytes: Uint8Array) {
  const first = await readBytes(bytes)
  const problem = first.result.ok ? null : first.result.error
  if (problem?.code !== 'needs-mapping') throw new Error(`expected to be asked for columns, got ${problem?.code}`)
  return readBytes(bytes, { mapping: problem.guesses[0]?.mapping ?? null })
}

/** Rows, earliest time and rows without account, as the native program reads the file. */
async function asDuckDbSees(parquet: Uint8Array): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dwell-export-'))
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const file = path.join(folder, 'rows.parquet')
    writeFileSync(file, parquet)
    const asked = `SELECT count(*), epoch_ms(min(time)), count(*) FILTER (account IS NULL) FROM '${file}'`
    const [row = []] = (await connection.runAndReadAll(asked)).getRows()
    return row.map(Number)
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

const NEWEST_FIRST = ROWS.toReversed()

describe('exportRows', () => {
  it.each(['csv', 'jsonl'] as const)('writes %s that Dwell reads again, row for row', async (format) => {
    const { bytes, done } = await exported(format, await source())
    expect(done).toEqual([8192, 9000])
    const { result, rows } = await reopened(bytes)
    expect(result).toMatchObject({ ok: true, value: { rows: ROWS.length, rejects: 0 } })
    const kept = ['time', 'status', 'client', 'account', 'method', 'path', 'bytes', 'duration'] as const
    const said = (row: PlainRow) => [...kept.map((column) => row[column] ?? null), safe(row.agent)]
    const safe = (agent: string | null | undefined) => (format === 'csv' ? agent?.replace(/^=/, "'=") : agent)
    expect(rows.map((row) => [...kept.map((column) => row[column]), row.agent])).toEqual(NEWEST_FIRST.map(said))
  })

  it('writes Parquet that other programs read, times as instants', async () => {
    const { bytes, header } = await exported('parquet', await source())
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
    expect(rows).toHaveLength(ROWS.length)
    const last = NEWEST_FIRST[0]
    expect(rows[0]).toMatchObject({
      time: new Date(last?.time ?? 0),
      client: last?.client,
      path: last?.path,
      status: BigInt(last?.status ?? 0),
      line: BigInt(ROWS.length),
      extract: 'web.log',
      host: null,
    })
    expect(rows.at(-1)).toMatchObject({ time: new Date(START), account: null, agent: '=cmd|x' })
    expect(header.columns).toEqual(EXPORT_COLUMNS.filter((column) => column !== 'time_ms'))
    expect(await asDuckDbSees(bytes)).toEqual([
      ROWS.length,
      START,
      ROWS.filter(({ account }) => account === null).length,
    ])
  })

  it('tells beside the rows what they are', async () => {
    const { names, bytes, header } = await exported('csv', await source())
    expect(names).toEqual(['rows.csv', 'header.json'])
    expect(header).toMatchObject({
      format: 'dwell.rows/1',
      simulated: true,
      case: { id: 'coupang-2025', sha256: HASH },
      filter: 'key:ua-sign-02',
      window: { from: '2025-05-14T03:12:09.205+09:00', to: '2025-05-15T03:12:09.205+09:00', zone: 'Asia/Seoul' },
      order: { by: 'time', descending: true },
      columns: [...EXPORT_COLUMNS],
      rows: ROWS.length,
      neutralised: { values: ROWS.filter(({ agent }) => agent?.startsWith('=')).length },
      extracts: [
        {
          name: 'web.log',
          simulated: true,
          scale: 1000,
          rows: ROWS.length,
          rowsExported: ROWS.length,
          files: [{ name: 'web.log', sha256: HASH, rows: ROWS.length }],
        },
      ],
    })
    async function* whole() {
      yield bytes
    }
    expect(header.file).toEqual({ name: 'rows.csv', bytes: bytes.length, sha256: await digestOf(whole()) })
    expect(Date.parse(header.made)).toBeGreaterThan(epochMs(START))
  })

  it('stops when it is told to', async () => {
    const from = await source()
    const stop = new AbortController()
    const stopping: RowSource = (at, count, signal) => {
      if (at > 0) stop.abort()
      return from(at, count, signal)
    }
    await expect(exported('csv', stopping, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('writes no file of rows that changed under it', async () => {
    const from = await source()
    const growing: RowSource = async (at, count, signal) => {
      const page = await from(at, count, signal)
      return at > 0 ? { ...page, total: page.total + 1 } : page
    }
    await expect(exported('jsonl', growing)).rejects.toBeInstanceOf(LogChanged)
  })
})
