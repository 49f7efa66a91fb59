import { existsSync, readFileSync } from 'node:fs'
import { err, ok } from '@/base/result'
import { NUMBER_COLUMNS, TEXT_COLUMNS } from '@/engine/access-table'
import { ColumnEngine } from '@/engine/columns/column-engine'
import { DuplicateCounter } from './duplicates'
import { logTotals } from './log-totals'
import { parseInPlace } from './parsers'
import type { ReadProgress } from './part-stats'
import { readFiles } from './read-files'
import { DEFAULT_PLAN, type ReadPlan } from './read-plan'

/** Reads the files of a log as the app does, but for its threads, and gives its rows as plain values. For tests. */
export async function readBlobs(files: readonly Blob[], plan: Partial<ReadPlan> = {}) {
  const engine = new ColumnEngine()
  const progress: ReadProgress[] = []
  const duplicates = new DuplicateCounter()
  const sink = {
    rows: (chunk: Parameters<ColumnEngine['append']>[1]) => engine.append('log', chunk),
    hashes: (lines: Float64Array) => duplicates.add(lines),
    progress: (now: ReadProgress) => void progress.push(now),
  }
  const read = await readFiles(files, { ...DEFAULT_PLAN, ...plan }, sink, parseInPlace)
  if (!read.ok) return { result: err(read.error.problem), stats: null, rows: [], progress, duplicates: 0 }
  const totals = logTotals(read.value)
  const all = await engine.query(
    { kind: 'rows', tables: ['log'], where: [], time: null, order: null, from: 0, count: totals.rows },
    new AbortController().signal,
  )
  const rows = Array.from({ length: totals.rows }, (_, row) =>
    Object.fromEntries([
      ...NUMBER_COLUMNS.map((name) => [name, all.numbers[name][row] ?? null] as const),
      ...TEXT_COLUMNS.map((name) => [name, all.text[name][row] ?? null] as const),
    ]),
  )
  return { result: ok(totals), stats: read.value, rows, progress, duplicates: duplicates.count() }
}

export const bytesOfText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
export const readBytes = (bytes: Uint8Array, plan: Partial<ReadPlan> = {}) =>
  readBlobs([new Blob([new Uint8Array(bytes)])], plan)
export const readText = (text: string, plan: Partial<ReadPlan> = {}) => readBytes(bytesOfText(text), plan)

const SAMPLES = new URL('../../../shared/samples/access-logs/', import.meta.url)
/** Real logs lie beside the repository, not in it; tests that need one are skipped where it is absent. */
export const hasSamples = existsSync(SAMPLES)
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, SAMPLES)))
if (!hasSamples) process.stdout.write('Skipped: tests on real access logs need ../shared/samples.\n')
