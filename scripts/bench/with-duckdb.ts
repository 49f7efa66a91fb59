import { fileURLToPath } from 'node:url'
import { run, SetupError } from '../setup.mjs'
import type { DuckdbResult } from './duckdb-process'
import type { LogFile } from './log-file'
import { MemoryWatch } from './memory'
import type { Reading } from './reading'

const LIMIT_MS = 3_600_000

/** In a process of its own. Timed inside it: from the first statement until the histogram is there. */
export async function readWithDuckdb(log: LogFile): Promise<Reading> {
  const program = fileURLToPath(new URL('./duckdb-process.ts', import.meta.url))
  const memory = new MemoryWatch().start()
  const { ok, output } = await run(process.execPath, ['--import', 'tsx', program, log.path], { timeout: LIMIT_MS })
  memory.stop()
  if (!ok) throw new SetupError(`Native DuckDB ended with an error:\n${output.trim().slice(-1000)}`)
  const { seconds, rows }: DuckdbResult = JSON.parse(output.trim().split('\n').at(-1) ?? '')
  if (rows !== log.lines) throw new SetupError(`Native DuckDB read ${rows} of ${log.lines} lines.`)
  return { seconds, peakMemory: memory.takePeak(), bytesPerRow: null, notes: [] }
}
