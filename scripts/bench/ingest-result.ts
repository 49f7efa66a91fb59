import type { CpuInfo } from 'node:os'
import type { LogFile } from './log-file'
import type { Reading } from './reading'

/** Names as in `--only`. */
export type Reader = 'goaccess' | 'duckdb' | 'dwell'

export interface Measured {
  readonly reader: Reader
  readonly log: LogFile
  readonly reading: Reading
}

export interface IngestResult {
  readonly bench: 'ingest'
  readonly lines: number
  /** Of Dwell; null where it was left out. */
  readonly linesPerSecond: number | null
  readonly bytesPerRow: number | null
  /** How many times as fast as that reader Dwell was. */
  readonly ratio: { readonly goaccess: number | null; readonly duckdb: number | null }
}

/** The result for the largest file. Of several readings by one reader the fastest counts. */
export function ingestResult(measured: readonly Measured[]): IngestResult {
  const lines = Math.max(...measured.map(({ log }) => log.lines))
  const best = (reader: Reader) => fastest(measured.filter((one) => one.reader === reader && one.log.lines === lines))
  const dwell = best('dwell')?.reading ?? null
  const ratio = (reader: Reader) => {
    const other = best(reader)?.reading
    return dwell && other ? rounded(other.seconds / dwell.seconds, 2) : null
  }
  return {
    bench: 'ingest',
    lines,
    linesPerSecond: dwell && Math.round(lines / dwell.seconds),
    bytesPerRow: dwell?.bytesPerRow == null ? null : rounded(dwell.bytesPerRow, 1),
    ratio: { goaccess: ratio('goaccess'), duckdb: ratio('duckdb') },
  }
}

export function printTable(measured: readonly Measured[], processors: readonly CpuInfo[]): void {
  console.log(`\n${processors.length} × ${processors[0]?.model ?? 'processor'}`)
  const sizes = [...new Set(measured.map(({ log }) => log.lines))]
  const rows = sizes.flatMap((lines) => {
    const ofSize = measured.filter(({ log }) => log.lines === lines)
    const best = [...new Set(ofSize.map(({ reader }) => reader))].flatMap((reader) => {
      const one = fastest(ofSize.filter((other) => other.reader === reader))
      return one ? [one] : []
    })
    const dwell = best.find(({ reader }) => reader === 'dwell')
    return best.map((one) => rowOf(one, dwell))
  })
  printAligned([['reader', 'lines', 'seconds', 'lines/s', 'MB/s', 'peak memory', 'bytes/row', 'Dwell is'], ...rows])
  for (const { reader, log, reading } of measured) {
    for (const note of reading.notes) console.log(`${reader}, ${log.lines.toLocaleString('en')} lines, ${note}`)
  }
}

function rowOf({ reader, log, reading }: Measured, dwell: Measured | undefined): string[] {
  const { seconds, peakMemory, bytesPerRow } = reading
  return [
    reader,
    log.lines.toLocaleString('en'),
    seconds.toFixed(2),
    Math.round(log.lines / seconds).toLocaleString('en'),
    (log.bytes / seconds / 1e6).toFixed(0),
    peakMemory === null ? '–' : `${(peakMemory / 1e6).toFixed(0)} MB`,
    bytesPerRow === null ? '–' : bytesPerRow.toFixed(1),
    dwell && reader !== 'dwell' ? `${(seconds / dwell.reading.seconds).toFixed(2)} × as fast` : '',
  ]
}

function printAligned(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    console.log(
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
  }
}

function fastest(measured: readonly Measured[]): Measured | undefined {
  return measured.toSorted((a, b) => a.reading.seconds - b.reading.seconds)[0]
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
