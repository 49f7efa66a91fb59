import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { SetupError } from '../setup.mjs'
import { withPage } from './app-at-hand'
import { describeFrames } from './frames'
import type { LogFile } from './log-file'
import { MemoryWatch } from './memory'
import type { Reading } from './reading'

const CASE = '#/c/coupang-2025'
const IN_PAGE = fileURLToPath(new URL('./frame-times.mjs', import.meta.url))
/** After reading, workers end and their memory is given back. */
const SETTLE_MS = 3000

interface InPage {
  /** Milliseconds of the page's own clock, as are `frames`. */
  readonly began: number
  readonly frames: readonly number[]
  readonly ended: number
}

/**
 * Through the product's own path: the file is chosen in the default case, in a browser opened for it. Timed in the
 * page, from the change of its file input until nothing loads or draws any more, when the accesses lane stands.
 */
export async function readWithDwell(log: LogFile, address: string): Promise<Reading> {
  const memory = new MemoryWatch().start()
  try {
    return await withPage(address + CASE, IN_PAGE, async (page) => {
      await page.waitForFunction(() => 'dwell' in window)
      await page.evaluate(() => window.dwell.idle())
      await pause(SETTLE_MS)
      const before = await memory.now()
      memory.takePeak()
      const { began, frames, ended } = await readIn(page, log)
      const peak = memory.takePeak()
      await pause(SETTLE_MS)
      const kept = await memory.now()
      return {
        seconds: (ended - began) / 1000,
        peakMemory: peak,
        bytesPerRow: kept === null || before === null ? null : (kept - before) / log.lines,
        notes: [`frames while reading: ${describeFrames(frames)}`],
      }
    })
  } finally {
    memory.stop()
  }
}

async function readIn(page: Page, log: LogFile): Promise<InPage> {
  await page.locator('input[type=file]').first().setInputFiles(log.path)
  const { noted, extract, problems } = await page.evaluate(async () => {
    await window.dwell.idle()
    const ended = performance.now()
    const bench = (window as unknown as { dwellBench: InPage & { stopped: boolean } }).dwellBench
    bench.stopped = true
    const { extracts, problems } = window.dwell.summary()
    const noted = { began: bench.began, frames: bench.frames.filter((time) => time <= ended), ended }
    return { noted, extract: extracts.find(({ simulated }) => !simulated), problems }
  })
  if (extract?.name !== path.basename(log.path) || extract.rows !== log.lines) {
    throw new SetupError(`Dwell read ${extract?.rows ?? 0} of ${log.lines} lines. ${problems.join(' ')}`)
  }
  return noted
}
