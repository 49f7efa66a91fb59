import { readFile, rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { SetupError } from '../setup.mjs'
import { serveApp } from './app-at-hand'
import { exploreInDwell, type FilterChange } from './explore-in-dwell'
import { type ExploreResult, exploreResult, percentile, timesOf } from './explore-result'
import { buildRivals, exploreWithRivals, type RivalMoves } from './explore-with-rivals'
import { logFile } from './log-file'
import { scratchFolder } from './scratch'
import { simulatedLog } from './simulated-log'

const CASE_FILE = new URL('../../public/cases/coupang-2025/case.json', import.meta.url)
const ROWS = 10_000_000

/**
 * `npm run bench explore -- [--lines 10000000] [--only dwell] [--keep]`: how fast the log explorer follows the hand over simulated accesses,
 * and beside it, on the same rows, the brush of crossfilter2 and of plain DuckDB-WASM, which count six small facets and nothing else.
 */
export async function explore(args: string[]): Promise<void> {
  const { lines, alone, keep } = optionsOf(args)
  const scratch = await scratchFolder()
  const app = await serveApp(scratch)
  const rows = await rowsOfExtract()
  const log = await logFile(simulatedLog(rows), lines)
  try {
    const explored = await exploreInDwell(log, app.address)
    let rivals: RivalMoves | null = null
    if (!alone) {
      await buildRivals(path.join(scratch, 'dist'))
      rivals = await exploreWithRivals(app.address, lines, rows, explored.windows)
    }
    const result = exploreResult(lines, explored, rivals)
    const [processor] = cpus()
    console.log(`\n${cpus().length} × ${processor?.model ?? 'processor'}, ${lines.toLocaleString('en')} rows`)
    for (const line of linesOf(result, explored.filters, rivals)) console.log(line)
    console.log(JSON.stringify(result))
  } finally {
    app.close()
    if (!keep) await rm(log.path, { force: true })
  }
}

function linesOf(result: ExploreResult, filters: readonly FilterChange[], rivals: RivalMoves | null): string[] {
  const slowest = filters.toSorted((a, b) => b.took - a.took).slice(0, 4)
  const ms = (n: number) => `${n.toFixed(1)} ms`
  return [
    `brush, work a frame: p95 ${ms(result.brushP95)}, queries ${result.brushQueries}`,
    `filter change until all panels are painted: p95 ${ms(result.filterP95)}, median ${ms(percentile(timesOf(filters), 0.5))}, of ${filters.length}`,
    `slowest: ${slowest.map(({ to, took }) => `${to || 'none'} ${ms(took)}`).join(', ')}`,
    `page of rows: p95 ${ms(result.rowsP95)}`,
    ...(rivals === null
      ? []
      : [
          `crossfilter2, six small facets: p95 ${ms(percentile(rivals.crossfilter, 0.95))} a move`,
          `DuckDB-WASM, six small facets: p95 ${ms(percentile(rivals.duckdb, 0.95))} a move`,
        ]),
  ]
}

async function rowsOfExtract(): Promise<number> {
  const { extracts } = JSON.parse(await readFile(CASE_FILE, 'utf8')) as { extracts: { rows: number }[] }
  const [extract] = extracts
  if (extract === undefined) throw new SetupError('The default case has no extract to make more of.')
  return extract.rows
}

function optionsOf(args: string[]): { lines: number; alone: boolean; keep: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { lines: { type: 'string' }, only: { type: 'string' }, keep: { type: 'boolean' } },
    })
    const lines = Number(values.lines ?? ROWS)
    if (!Number.isSafeInteger(lines) || lines < 1)
      throw new SetupError(`--lines takes a number, not “${values.lines}”.`)
    if (values.only !== undefined && values.only !== 'dwell') throw new SetupError('--only takes dwell.')
    return { lines, alone: values.only === 'dwell', keep: values.keep === true }
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError((error as Error).message)
  }
}
