import { existsSync, readFileSync } from 'node:fs'
import { tableFromIPC } from 'apache-arrow'
import { NUMBER_COLUMNS, TEXT_COLUMNS } from '@/engine/access-table'
import type { ReadProgress } from './log-stats'
import { readContent } from './read-content'

/** Reads a log given in pieces, and its rows as plain values. For tests. */
export async function readPieces(pieces: readonly Uint8Array[]) {
  const rows: Record<string, string | number | null>[] = []
  const progress: ReadProgress[] = []
  let batches = 0
  async function* source() {
    yield* pieces
  }
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const result = await readContent(source(), size, {
    async batch(stream) {
      batches++
      const table = tableFromIPC(stream)
      const columns = [...TEXT_COLUMNS, ...NUMBER_COLUMNS].map(
        (name) => [name, table.getChild(name)?.toJSON() ?? []] as const,
      )
      for (let i = 0; i < table.numRows; i++) {
        rows.push(Object.fromEntries(columns.map(([name, values]) => [name, plain(values[i])])))
      }
    },
    progress: (now) => progress.push(now),
  })
  return { result, rows, progress, batches }
}

const plain = (value: unknown): string | number | null =>
  value === null || typeof value === 'string' ? value : Number(value)

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text)
export const readText = (text: string) => readPieces([bytesOfText(text)])

const SAMPLES = new URL('../../../shared/samples/access-logs/', import.meta.url)
/** Real logs lie beside the repository, not in it; tests that need one are skipped where it is absent. */
export const hasSamples = existsSync(SAMPLES)
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, SAMPLES)))
if (!hasSamples) process.stdout.write('Skipped: tests on real access logs need ../shared/samples.\n')
