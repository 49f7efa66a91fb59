import { rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { SetupError } from '../setup.mjs'
import { serveApp } from './app-at-hand'
import { COMBINED } from './combined-log'
import { ingestResult, type Measured, printTable, type Reader } from './ingest-result'
import { type LogFile, logFile } from './log-file'
import type { Reading } from './reading'
import { scratchFolder } from './scratch'
import { stopping } from './stopping'
import { readWithDuckdb } from './with-duckdb'
import { readWithDwell } from './with-dwell'
import { hasGoAccess, readWithGoAccess } from './with-goaccess'

const READERS: readonly Reader[] = ['goaccess', 'duckdb', 'dwell']

/** Files up to this many lines are read twice by each, and the faster reading counts. */
const TWICE_UP_TO = 2_000_000

/**
 * `npm run bench ingest -- [--lines 2000000,10000000] [--only goaccess,duckdb,dwell] [--keep]`: how fast an access log is
 * read until its chart is drawn and queryable, beside other readers of the same file in the same run. Each reading has
 * its own process or browser; readers take turns.
 */
export async function ingest(args: string[]): Promise<void> {
  const { sizes, readers, keep } = optionsOf(args)
  const scratch = await scratchFolder()
  const app = readers.includes('dwell') ? await serveApp(scratch) : null
  const read: Record<Reader, (log: LogFile) => Promise<Reading>> = {
    goaccess: (log) => readWithGoAccess(log, scratch),
    duckdb: readWithDuckdb,
    dwell: (log) => readWithDwell(log, app?.address ?? ''),
  }
  const made: LogFile[] = []
  const measured: Measured[] = []
  try {
    const able = (await hasGoAccess()) ? readers : readers.filter((reader) => reader !== 'goaccess')
    if (able.length < readers.length) console.log('GoAccess is not installed; it is left out.')
    for (const lines of sizes) {
      const log = await logFile(COMBINED, lines)
      made.push(log)
      for (let turn = 0; turn < (lines <= TWICE_UP_TO ? 2 : 1); turn += 1) {
        for (const reader of able) {
          stopping.throwIfAborted()
          const reading = await read[reader](log)
          measured.push({ reader, log, reading })
          console.log(`${reader}: ${lines.toLocaleString('en')} lines in ${reading.seconds.toFixed(1)} s`)
        }
      }
    }
  } finally {
    app?.close()
    if (!keep) for (const { path } of made) await rm(path, { force: true })
  }
  printTable(measured, cpus())
  console.log(JSON.stringify(ingestResult(measured)))
}

function optionsOf(args: string[]): { sizes: number[]; readers: Reader[]; keep: boolean } {
  const { values } = parse(args)
  const sizes = values.lines.split(',').map(Number)
  const wrong = sizes.find((lines) => !Number.isSafeInteger(lines) || lines < 1)
  if (wrong !== undefined) throw new SetupError(`--lines takes whole numbers with commas between: ${values.lines}`)
  const names = values.only.split(',')
  const unknown = names.find((name) => !READERS.some((reader) => reader === name))
  if (unknown !== undefined) throw new SetupError(`--only takes ${READERS.join(', ')}; not “${unknown}”`)
  return {
    sizes: sizes.sort((a, b) => a - b),
    readers: READERS.filter((reader) => names.includes(reader)),
    keep: values.keep,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        lines: { type: 'string', default: '2000000,10000000' },
        only: { type: 'string', default: READERS.join(',') },
        keep: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error))
  }
}
