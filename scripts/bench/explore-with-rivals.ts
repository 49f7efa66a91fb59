import path from 'node:path'
import { runPackage, SetupError } from '../setup.mjs'
import { withPage } from './app-at-hand'
import type { Explored } from './explore-in-dwell'
import type { Rivals } from './rivals/rivals'

const PAGE = 'rivals/'
const MINUTE = 60_000

declare global {
  interface Window {
    rivals: Rivals
  }
}

/** Builds their page into the folder that is served. */
export async function buildRivals(folder: string): Promise<void> {
  const out = path.join(folder, PAGE)
  const args = ['build', 'scripts/bench/rivals', '--base', './', '--outDir', out, '--logLevel', 'warn']
  const { ok, output } = await runPackage('vite', args, { timeout: 5 * MINUTE })
  if (!ok) throw new SetupError(output.trim())
}

export interface RivalMoves {
  /** Milliseconds of each move of the brush until six small facets are counted anew. */
  readonly crossfilter: readonly number[]
  readonly duckdb: readonly number[]
}

/** The same rows and the same moves in crossfilter2 and in plain DuckDB-WASM, each in a browser of its own. `rows` are those of the extract. */
export async function exploreWithRivals(
  address: string,
  lines: number,
  rows: number,
  windows: Explored['windows'],
): Promise<RivalMoves> {
  const measure = (name: 'crossfilter' | 'duckdb') =>
    withPage(address + PAGE, null, async (page) => {
      await page.waitForFunction(() => 'rivals' in window)
      await page.evaluate(([all, of]) => window.rivals.prepare(all, of), [lines, rows] as const)
      const took = await page.evaluate(([which, moves]) => window.rivals[which](moves), [name, windows] as const)
      // The first move makes them sort or warm up; a brush is what follows.
      return took.slice(1)
    })
  console.log('crossfilter2 …')
  const crossfilter = await measure('crossfilter')
  console.log('DuckDB-WASM …')
  return { crossfilter, duckdb: await measure('duckdb') }
}
