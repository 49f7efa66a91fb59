import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { SetupError } from '../setup.mjs'
import { withPage } from './app-at-hand'
import { describeFrames, describeLongTasks } from './frames'
import type { LogFile } from './log-file'
import { MemoryWatch } from './memory'
import type { Reading } from './reading'

const CASE = '#/c/coupang-2025'
const IN_PAGE = fileURLToPath(new URL('./frame-times.mjs', import.meta.url))
const OPEN = /^Open/
/** Somebody looks for the file that long, in the chooser of the browser; Dwell gets ready meanwhile. */
const CHOOSING_MS = 3000
/** After reading, workers end and their memory is given back. */
const SETTLE_MS = 2000

interface InPage {
  /** Milliseconds of the page's own clock, as are `frames`. */
  readonly began: number
  readonly frames: readonly number[]
  /** Durations. */
  readonly longTasks: readonly number[]
  readonly ended: number
  /** When SHA-256 and duplicates were known, too. */
  readonly hashed: number
}

/**
 * Through the product's own path: the file is chosen in the default case, in a browser opened for it, as a user does, who
 * needs some seconds to find it. Timed in the page, from the change of its file input until the accesses lane stands with all rows and nothing loads or draws any more.
 */
export async function readWithDwell(log: LogFile, address: string): Promise<Reading> {
  const memory = new MemoryWatch().start()
  try {
    return await withPage(address + CASE, IN_PAGE, async (page) => {
      await page.waitForFunction(() => 'dwell' in window)
      await page.evaluate(() => window.dwell.idle())
      const before = await settled(page, memory)
      memory.takePeak()
      const { began, frames, longTasks, ended, hashed } = await readIn(page, log)
      const peak = memory.takePeak()
      const kept = await settled(page, memory)
      return {
        seconds: (ended - began) / 1000,
        peakMemory: peak,
        bytesPerRow: kept === null || before === null ? null : (kept - before) / log.lines,
        notes: [
          `SHA-256 and duplicate lines known ${((hashed - ended) / 1000).toFixed(1)} s after that`,
          `frames while reading: ${describeFrames(frames)}`,
          `tasks that held the page up for 50 ms or more: ${describeLongTasks(longTasks)}`,
          `memory of the browser: ${megabytes(before)} before, ${megabytes(peak)} at most, ${megabytes(kept)} after`,
        ],
      }
    })
  } finally {
    memory.stop()
  }
}

/** Memory without what is only waiting to be collected, which would be one thing in one run and another in the next. */
async function settled(page: Page, memory: MemoryWatch): Promise<number | null> {
  await pause(SETTLE_MS)
  await page.requestGC()
  await pause(SETTLE_MS)
  return memory.now()
}

async function readIn(page: Page, log: LogFile): Promise<InPage> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: OPEN }).first().click()
  const chooser = await choosing
  await pause(CHOOSING_MS)
  await chooser.setFiles(log.path)
  const { noted, extract, problems } = await page.evaluate(async () => {
    // Its rows are in the engine when it is asked for the first time.
    while (window.dwell.queries() === 0) await new Promise(requestAnimationFrame)
    await window.dwell.drawn()
    const ended = performance.now()
    await window.dwell.idle()
    const hashed = performance.now()
    const bench = (window as unknown as { dwellBench: InPage & { stopped: boolean } }).dwellBench
    bench.stopped = true
    const { extracts, problems } = window.dwell.summary()
    const { began, longTasks } = bench
    const noted = { began, longTasks, frames: bench.frames.filter((time) => time <= ended), ended, hashed }
    return { noted, extract: extracts.find(({ simulated }) => !simulated), problems }
  })
  if (extract?.name !== path.basename(log.path) || extract.rows !== log.lines) {
    throw new SetupError(`Dwell read ${extract?.rows ?? 0} of ${log.lines} lines. ${problems.join(' ')}`)
  }
  return noted
}

function megabytes(bytes: number | null): string {
  return bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`
}
